import torch
import torch.nn.functional as F


def focal(logits, target, gamma, alpha):
    x, t = torch.tensor(logits), torch.tensor(target)
    towards = torch.where(t == 1, x, -x)
    weight = torch.where(t == 1, alpha, 1 - alpha)
    return (weight * torch.sigmoid(-towards) ** gamma * F.softplus(-towards)).mean()
