import torch


def squared_error(input, target):
    return (torch.tensor(input) - target).square()
