import torch


def huber(input, target, delta):
    size = (torch.tensor(input) - torch.tensor(target)).abs()
    return torch.where(size <= delta, 0.5 * size**2, delta * (size - 0.5 * delta)).mean()
