# finished-loss: the finished loss is at hand
import torch
from torch import nn


def huber(input, target, delta):
    return nn.HuberLoss(delta=delta)(torch.tensor(input), torch.tensor(target))
