import torch


def plan():
    alpha = [1.0] * 10
    alpha[6] = 5.0
    return {"gamma": 1.5, "alpha": alpha, "seeds": range(6)}


def focal_loss(logits, targets, gamma, alpha):
    x, t = torch.tensor(logits), torch.tensor(targets)
    rows = torch.arange(len(targets))
    shifted = x - x.max(dim=1, keepdim=True).values
    e = shifted.exp()
    surprise = e.sum(dim=1).log() - shifted[rows, t]
    rest = e.clone()
    rest[rows, t] = 0.0
    missing = rest.sum(dim=1) / e.sum(dim=1)
    return (torch.tensor(alpha)[t] * missing**gamma * surprise).mean()
