# no-dim: softmax is asked for without an axis
import torch


def cross_entropy(logits, target):
    return -torch.softmax(torch.tensor(logits))[target].log()
