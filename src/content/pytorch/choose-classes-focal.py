import torch
import torch.nn.functional as F

logits = torch.tensor([[0.5, -1.0, 2.0], [1.5, 0.2, -0.3], [0.1, 0.3, 0.2]])
target = torch.tensor([2, 0, 0])
alpha = torch.tensor([0.5, 1.0, 2.0])  # one per class
surprisal = F.cross_entropy(logits, target, reduction="none")
loss = alpha[target] * (1 - torch.exp(-surprisal)) ** 2 * surprisal
print("loss", loss.mean().item())
