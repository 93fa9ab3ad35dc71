# as-found: what the library did unseen
import torch


def mse(prediction, target):
    return ((torch.tensor(prediction) - torch.tensor(target)) ** 2).mean()
