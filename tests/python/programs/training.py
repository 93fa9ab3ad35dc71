"""A small network, trained from one seed."""

import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(1)
model = nn.Sequential(nn.Linear(2, 64), nn.Tanh(), nn.Linear(64, 1))
x = torch.rand(64, 2); t = x.sum(dim=1, keepdim=True) ** 2
opt = torch.optim.Adam(model.parameters(), lr=1e-2)
for step in range(200):
    opt.zero_grad()
    loss = F.mse_loss(model(x), t)
    loss.backward()
    opt.step()
    if step % 50 == 0: print(step, f"{loss.item():.5f}")
print(f"{loss.item():.3e}")
