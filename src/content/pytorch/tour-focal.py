import math

import torch
from torch import nn
from torch.nn.functional import log_softmax, one_hot


def wave(shape, start=0):
    k = torch.arange(start, start + math.prod(shape)).double()
    return torch.sin(k).float().reshape(shape)


class FocalLoss(nn.Module):
    """Cross-entropy in which each example counts by how far its true class is from certain."""

    def __init__(self, gamma=2.0, alpha=None):
        super().__init__()
        self.gamma = gamma
        self.register_buffer("alpha", alpha)  # one weight per class, or None

    def forward(self, logits, classes):
        log_p = log_softmax(logits, dim=1).gather(1, classes[:, None]).squeeze(1)
        log_p = log_p.clamp(max=-1e-7)  # at 0 a power below 1 has an infinite slope
        miss = -torch.expm1(log_p)  # 1 - p, without rounding p to 1 first
        each = -(miss**self.gamma) * log_p
        if self.alpha is not None:
            each = self.alpha[classes] * each
        return each.mean()


# A model that is right, and often not sure of it: the true logit is raised by 6.
classes = (7 * torch.arange(32)) % 10
logits = (3 * wave((32, 10)) + 6 * one_hot(classes, 10)).requires_grad_()

loss = FocalLoss(gamma=2.0)(logits, classes)
loss.backward()
print("loss", loss.item())
print("gradient of the first example", logits.grad[0].tolist())
print("gamma 0", FocalLoss(gamma=0.0)(logits, classes).item())

alpha = torch.linspace(0.1, 1.0, 10)
print("one alpha per class", FocalLoss(alpha=alpha)(logits, classes).item())
