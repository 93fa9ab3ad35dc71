# Two pictures, three labels: cat, dog, outdoors.
pictures = torch.tensor([[2, 1.5, 3], [-3, 1, -2]])
shown = torch.tensor([[1.0, 1, 1], [0, 1, 0]])

display(F.binary_cross_entropy_with_logits(pictures, shown, reduction="none"))
display(torch.sigmoid(pictures))
display(torch.softmax(pictures, dim=1))
