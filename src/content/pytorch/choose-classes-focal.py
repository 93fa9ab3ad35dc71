import torch
import torch.nn.functional as F

logits = torch.tensor([[0.5, -1.0, 2.0], [1.5, 0.2, -0.3], [0.1, 0.3, 0.2]])
target = torch.tensor([2, 0, 0])
alpha = torch.tensor([0.5, 1.0, 2.0])  # one per class
surprisal = F.cross_entropy(logits, target, reduction="none").clamp(min=1e-7)
miss = -torch.expm1(-surprisal)  # 1 - p, without rounding p to 1 first
loss = alpha[target] * miss**2 * surprisal
print("loss", loss.mean().item())
