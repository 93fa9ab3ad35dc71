import torch


def contrastive(first, second, similar, margin):
    d = (torch.tensor(first) - torch.tensor(second)).norm(dim=1)
    y = torch.tensor(similar)
    return 0.5 * (y * d**2 + (1 - y) * (margin - d).clamp(min=0) ** 2).mean()
