import math

import torch
from torch import nn


def wave(shape, start=0):
    k = torch.arange(start, start + math.prod(shape)).double()
    return torch.sin(k).float().reshape(shape)


logits = (3 * wave((32, 1))).requires_grad_()
# Floats, in the shape of the logits.
labels = (torch.arange(32) % 4 == 0).float().reshape(32, 1)

criterion = nn.BCEWithLogitsLoss()
loss = criterion(logits, labels)
loss.backward()
print("shapes", list(logits.shape), list(labels.shape))
print("loss", loss.item())
print("gradient of the first four", logits.grad[:4, 0].tolist())

# One label in four is 1: a weight of 3 gives both sides the same say.
weighted = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([3.0]))
print("weighted", weighted(logits, labels).item())

# The same on probabilities: equal here, and useless once a probability is rounded to 0 or 1.
print("on probabilities", nn.BCELoss()(torch.sigmoid(logits), labels).item())
