# short-axis: count steps instead of count values
import math


def loss_surface(x, label, gammas, reach, count):
    axis = [-reach + 2 * reach * i / count for i in range(count)]
    points = []
    for gamma in gammas:
        for bias in axis:
            for weight in axis:
                losses = [focal(weight * value + bias, y, gamma) for value, y in zip(x, label)]
                loss = sum(losses) / len(losses)
                points.append({"weight": weight, "bias": bias, "gamma": gamma, "loss": loss})
    return points


def focal(logit, y, gamma):
    p = 1 / (1 + math.exp(-logit if y == 1 else logit))
    return -((1 - p) ** gamma) * math.log(p)
