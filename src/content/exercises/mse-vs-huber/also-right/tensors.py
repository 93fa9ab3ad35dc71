import torch


def plan():
    return dict(delta=3.0, seeds=list(range(5)))


def mse(input, target):
    return ((torch.tensor(input) - torch.tensor(target)) ** 2).mean()


def huber(input, target, delta):
    r = torch.tensor(input) - torch.tensor(target)
    clipped = r.clamp(-delta, delta)
    return (clipped * (r - clipped / 2)).mean()
