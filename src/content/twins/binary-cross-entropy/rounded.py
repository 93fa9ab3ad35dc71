sure = torch.tensor([8.0, 18, 200], requires_grad=True)
no = torch.zeros(3)

display(F.binary_cross_entropy_with_logits(sure, no, reduction="none"))
display(F.binary_cross_entropy(torch.sigmoid(sure), no, reduction="none"))

F.binary_cross_entropy(torch.sigmoid(sure), no).backward()
display(sure.grad)
