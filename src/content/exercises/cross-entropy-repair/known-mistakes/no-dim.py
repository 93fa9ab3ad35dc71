# no-dim: softmax is asked for without an axis
import torch


def cross_entropies(logits, target):
    p = torch.softmax(torch.tensor(logits))
    return -p[torch.arange(len(target)), torch.tensor(target)].log()
