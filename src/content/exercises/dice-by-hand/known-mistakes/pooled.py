# pooled: the whole batch as one picture
import torch


def dice(input, target, smooth):
    p, t = torch.tensor(input), torch.tensor(target)
    return 1 - (2 * (p * t).sum() + smooth) / (p.sum() + t.sum() + smooth)
