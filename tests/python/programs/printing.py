"""How tensors print, with what made them."""

import torch
from torch import nn
import torch.nn.functional as F

t = torch.tensor([1.0, 2.0, 3.0])
print(3 > t, 2 == t, (t == 2).sum(), t.sum() == 6, 2 < 3, 1 < 2 < 3)
n = 2
print(n == t, t == n, n != t)
print(t, t * 2, t.mean(), t[0], t[1:], t.shape, t.dtype, t.sum().item())
print(f"{t.mean():.3f} {t.mean()} {t} {t.shape}")
print(torch.zeros(2, 3), torch.ones(2, dtype=torch.long), torch.arange(5), torch.arange(0, 1, 0.25), torch.eye(2))
print(torch.tensor([[1.5, -2.25], [1000.0, 0.001]]), torch.tensor([1e-5, 1.0]), torch.tensor([1e10, 1]), torch.tensor([True, False]), torch.tensor(3), torch.tensor(2.5), torch.tensor([]), torch.zeros(0, 3))
print(torch.tensor([float("inf"), 1.0, float("nan")]), torch.tensor([0.0, -0.0]), torch.tensor([0.03125, 1]))
print(torch.arange(1200).float(), torch.arange(2000).reshape(20, 100))
a = torch.tensor([1.0, 2.0], requires_grad=True)
b = (a ** 2).sum()
print(a, b, a * 2, (a * 2).mean(), a.exp(), a[0], a.reshape(2, 1), a - 1, a / 2, -a, a.log(), a @ a, torch.sigmoid(a), a.clamp(min=1.5), a.max(), a.abs(), torch.stack([a, a]), torch.cat([a, a]), F.relu(a), a.sqrt(), F.softmax(a, dim=0), F.log_softmax(a, dim=0))
print(F.mse_loss(a, torch.zeros(2)), F.l1_loss(a, torch.zeros(2)), F.huber_loss(a, torch.zeros(2)), F.cross_entropy(a[None], torch.tensor([1])), F.binary_cross_entropy_with_logits(a, torch.ones(2)), a.std(), a.var(), a.norm(), a.sum(dim=0), a[None, :], a[:, None], a.view(-1), a.unsqueeze(0), a.detach(), a.clone(), a.T if False else "", torch.where(a > 1, a, 0.0), a.float(), a.double(), torch.maximum(a, torch.ones(2)), a.cumsum(0), a.prod(), a.min(dim=0), a.topk(1))
b.backward(); print(a.grad, a.grad_fn, b.grad_fn is None, a.is_leaf, b.requires_grad)
