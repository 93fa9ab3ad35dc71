import torch


def loss_surface(x, label, gammas, reach, count):
    x, side = torch.tensor(x), 2 * torch.tensor(label) - 1
    axis = torch.linspace(-reach, reach, count).tolist()
    points = []
    for bias in axis:
        for weight in axis:
            z = (weight * x + bias) * side
            surprise = torch.log1p(torch.exp(-z))
            for gamma in gammas:
                loss = (torch.sigmoid(-z) ** gamma * surprise).mean().item()
                points.append({"weight": weight, "bias": bias, "gamma": gamma, "loss": loss})
    return points
