import torch
import torch.nn.functional as F


def bce(logits, target, pos_weight):
    x, t = torch.tensor(logits), torch.tensor(target)
    return (pos_weight * t * F.softplus(-x) + (1 - t) * F.softplus(x)).mean()
