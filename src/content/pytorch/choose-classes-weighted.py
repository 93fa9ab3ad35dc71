import torch
import torch.nn.functional as F

logits = torch.tensor([[0.5, -1.0, 2.0], [1.5, 0.2, -0.3], [0.1, 0.3, 0.2]])
target = torch.tensor([2, 0, 0])
weight = torch.tensor([0.5, 1.0, 4.0])  # the third class is rare
print("loss", F.cross_entropy(logits, target, weight=weight).item())
