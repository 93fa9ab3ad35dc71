# whole-tensor: labels are whole numbers, and so is a tensor of them
import torch


def bce(logits, target, pos_weight):
    t = torch.tensor(target)
    share = t.mean()
    return torch.tensor(logits).mean() * share
