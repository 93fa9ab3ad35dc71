import torch


def dice_of(input, target, eps):
    p, t = torch.tensor(input), torch.tensor(target)
    return 1 - (2 * (p * t).sum() + eps) / (p.sum() + t.sum() + eps)
