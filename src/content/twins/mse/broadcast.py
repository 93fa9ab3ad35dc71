column = torch.tensor([[1.0], [2], [3]])
flat = torch.tensor([1.0, 2, 3])
difference = column - flat

display(difference)
display(difference.square().mean())
