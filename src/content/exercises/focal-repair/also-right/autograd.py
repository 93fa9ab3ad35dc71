import torch
import torch.nn.functional as F


def focal_slope(logit, target, gamma):
    x = torch.tensor(logit, requires_grad=True)
    z = x if target == 1 else -x
    loss = torch.exp(-gamma * F.softplus(z)) * F.softplus(-z)
    loss.backward()
    return x.grad
