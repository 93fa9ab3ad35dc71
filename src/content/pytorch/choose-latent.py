import torch
import torch.nn.functional as F

logits = torch.tensor([[1.0, -2.0, 0.5]])
original = torch.tensor([[1.0, 0.0, 1.0]])
mu = torch.tensor([[0.5, -1.0]])
log_var = torch.tensor([[0.0, 0.2]])

reconstruction = F.binary_cross_entropy_with_logits(logits, original, reduction="none").sum(dim=1)
kl = 0.5 * (mu**2 + log_var.exp() - 1 - log_var).sum(dim=1)
print("loss", (reconstruction + kl).mean().item())
