import torch


def mse(input, target):
    return (torch.tensor(input) - torch.tensor(target)).pow(2).mean()


def mse_gradient(input, target):
    return 2 * (torch.tensor(input) - torch.tensor(target)) / len(input)
