import math

import torch
from torch import nn


def wave(shape, start=0):
    k = torch.arange(start, start + math.prod(shape)).double()
    return torch.sin(k).float().reshape(shape)


class DiceLoss(nn.Module):
    """One minus twice the overlap over both sizes, for each map of a batch [N, 1, H, W] of logits."""

    def __init__(self, eps=1e-6):
        super().__init__()
        self.eps = eps

    def forward(self, logits, mask):
        p = torch.sigmoid(logits)
        overlap = (p * mask).sum(dim=(1, 2, 3))
        sizes = p.sum(dim=(1, 2, 3)) + mask.sum(dim=(1, 2, 3))
        return (1 - (2 * overlap + self.eps) / (sizes + self.eps)).mean()


# A disc of radius 12 in the middle of 64 by 64 pixels, and logits that know it roughly.
k = torch.arange(64)
inside = (k[:, None] - 32) ** 2 + (k[None, :] - 32) ** 2 <= 144
mask = inside.float().reshape(1, 1, 64, 64)
logits = (4 * mask - 3 + 2 * wave((1, 1, 64, 64))).requires_grad_()

loss = DiceLoss()(logits, mask)
loss.backward()
print("shapes", list(logits.shape), list(mask.shape), "pixels of the disc", int(mask.sum()))
print("loss", loss.item())
print("gradient, centre and corner", logits.grad[0, 0, 32, 32].item(), logits.grad[0, 0, 0, 0].item())

nothing = torch.zeros_like(mask)
print("an empty mask, logits as before", DiceLoss()(logits, nothing).item())
print("an empty mask, an empty answer", DiceLoss()(nothing - 40, nothing).item())
