# finished-loss: the finished loss is called
import torch
from torch import nn


def cross_entropy(logits, target):
    return nn.CrossEntropyLoss()(torch.tensor([logits]), torch.tensor([target]))
