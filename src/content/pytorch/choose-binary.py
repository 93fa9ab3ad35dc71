import torch
import torch.nn.functional as F

logits = torch.tensor([[2.0], [-1.0], [0.5]])
target = torch.tensor([[1.0], [0.0], [0.0]])
print("loss", F.binary_cross_entropy_with_logits(logits, target).item())
