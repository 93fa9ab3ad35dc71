import torch
import torch.nn.functional as F


def plan():
    return {"positive_weight": 20.0, "gamma": 1.0, "seeds": [3, 1, 4, 5, 9]}


def classifier_loss(logits, targets, positive_weight, gamma):
    x, t = torch.tensor(logits), torch.tensor(targets)
    margin = torch.where(t == 1, x, -x)
    weight = torch.where(t == 1, positive_weight, 1.0)
    return (weight * torch.sigmoid(-margin) ** gamma * F.softplus(-margin)).mean()


def recall_at_precision(scores, targets, least):
    best = 0.0
    for threshold in scores:
        called = [t for s, t in zip(scores, targets) if s >= threshold]
        if sum(called) / len(called) >= least:
            best = max(best, sum(called) / sum(targets))
    return best
