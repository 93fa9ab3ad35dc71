import math

import torch
from torch import nn


def wave(shape, start=0):
    k = torch.arange(start, start + math.prod(shape)).double()
    return torch.sin(k).float().reshape(shape)


target = 10 * wave((32, 1))
prediction = target + 2 * wave((32, 1), start=100)  # off by 2 at most …
prediction[5] += 30  # … but once by much more
prediction.requires_grad_()

print("shapes", list(prediction.shape), list(target.shape))
for name, criterion in [
    ("MSE", nn.MSELoss()),
    ("L1", nn.L1Loss()),
    ("Huber", nn.HuberLoss(delta=1.0)),
]:
    loss = criterion(prediction, target)
    (gradient,) = torch.autograd.grad(loss, prediction)
    print(name, "loss", loss.item())
    print("  its largest slope", gradient.max().item(), "and its smallest", gradient.min().item())
