# finished-loss: the finished loss is at hand
import torch
import torch.nn.functional as F


def mse(input, target):
    return F.mse_loss(torch.tensor(input), torch.tensor(target))


def mse_gradient(input, target):
    return [2 * (x - y) / len(input) for x, y in zip(input, target)]
