import torch


def mse(prediction, target):
    return ((torch.tensor(prediction).squeeze(1) - torch.tensor(target)) ** 2).mean()
