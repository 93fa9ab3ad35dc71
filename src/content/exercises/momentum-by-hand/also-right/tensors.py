import torch


def momentum(slopes, rate, keep):
    velocity = torch.tensor(0.0)
    steps = []
    for slope in torch.tensor(slopes):
        velocity = keep * velocity + slope
        steps.append(-rate * velocity)
    return torch.stack(steps) if steps else []
