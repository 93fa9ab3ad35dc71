import torch
import torch.nn.functional as F

logits = torch.tensor([[0.5, -1.0, 2.0], [1.5, 0.2, -0.3]])
target = torch.tensor([2, 0])
print("loss", F.cross_entropy(logits, target).item())
