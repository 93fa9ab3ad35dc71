import torch


def huber(error, delta):
    error = torch.tensor(error)
    small = (error.abs() <= delta).float()
    return small * error**2 / 2 + (1 - small) * delta * (error.abs() - delta / 2)
