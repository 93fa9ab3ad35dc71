# softmax-twice: softmax before a loss that takes logits
import torch


def cross_entropy(logits, target):
    p = torch.softmax(torch.tensor(logits), dim=0)
    e = p.exp()
    return -(e[target] / e.sum()).log()
