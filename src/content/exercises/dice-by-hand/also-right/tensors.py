import torch


def dice(input, target, smooth):
    p, t = torch.tensor(input), torch.tensor(target)
    overlap = (p * t).sum(dim=1)
    sizes = p.sum(dim=1) + t.sum(dim=1)
    return (1 - (2 * overlap + smooth) / (sizes + smooth)).mean()
