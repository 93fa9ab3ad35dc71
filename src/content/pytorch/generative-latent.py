import torch
import torch.nn.functional as F
from torch.distributions import Normal, kl_divergence

logits = torch.tensor([[1.0, -2.0, 0.5], [0.0, 3.0, -1.0]], requires_grad=True)
original = torch.tensor([[1.0, 0.0, 0.7], [0.2, 1.0, 0.0]])
mu = torch.tensor([[0.5, -1.0], [0.0, 2.0]], requires_grad=True)
log_var = torch.tensor([[0.0, 0.2], [-1.0, 1.0]], requires_grad=True)

# KL(code || standard normal): the code comes first.
closed = 0.5 * (mu**2 + log_var.exp() - 1 - log_var).sum(dim=1)
library = kl_divergence(Normal(mu, (0.5 * log_var).exp()), Normal(0.0, 1.0)).sum(dim=1)
print("closed", closed.tolist())
print("library", library.tolist())

# Sum over the pixels of a picture, mean over the pictures.
bce = F.binary_cross_entropy_with_logits(logits, original, reduction="none")
reconstruction = bce.sum(dim=1).mean()
loss = reconstruction + 4.0 * closed.mean()
loss.backward()
print("reconstruction", reconstruction.item())
print("loss", loss.item())
print("pull on mu", mu.grad.tolist())
print("pull on log_var", log_var.grad.tolist())
