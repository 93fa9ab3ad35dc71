import math

import torch
from torch import nn


def wave(shape, start=0):
    """The sine of start, start + 1, start + 2, …"""
    k = torch.arange(start, start + math.prod(shape)).double()
    return torch.sin(k).float().reshape(shape)


logits = (3 * wave((32, 10))).requires_grad_()
# One whole number for each example, of type int64.
classes = (7 * torch.arange(32)) % 10

criterion = nn.CrossEntropyLoss()
loss = criterion(logits, classes)
loss.backward()
print("shapes", list(logits.shape), list(classes.shape))
print("loss", loss.item())
print("gradient of the first example", logits.grad[0].tolist())
print("smoothed", nn.CrossEntropyLoss(label_smoothing=0.1)(logits, classes).item())
print("summed", nn.CrossEntropyLoss(reduction="sum")(logits, classes).item())
