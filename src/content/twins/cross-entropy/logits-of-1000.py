wrong = torch.tensor([[0.0, 1000]], requires_grad=True)
loss = F.cross_entropy(wrong, torch.tensor([0]))
loss.backward()

display(loss)
display(wrong.grad)
display(-torch.log(wrong.softmax(1)))
