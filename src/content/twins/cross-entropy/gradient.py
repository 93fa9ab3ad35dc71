import torch
import torch.nn.functional as F
from lossbook import display

logits = torch.tensor([[2.0, 1, -1]], requires_grad=True)
loss = F.cross_entropy(logits, torch.tensor([0]))
loss.backward()

display(loss)
display(logits.grad)
display(logits.softmax(1) - torch.tensor([[1, 0, 0]]))
