import torch


def gradient_penalty(gradients, lambda_):
    g = torch.tensor(gradients).flatten(start_dim=1)
    return lambda_ * ((g.norm(2, dim=1) - 1) ** 2).mean()
