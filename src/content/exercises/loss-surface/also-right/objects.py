import math


class Point:
    def __init__(self, weight, bias, gamma, loss):
        self.weight, self.bias, self.gamma, self.loss = weight, bias, gamma, loss


def loss_surface(x, label, gammas, reach, count):
    points = []
    for i in range(count * count):
        weight = reach * (2 * (i % count) / (count - 1) - 1)
        bias = reach * (2 * (i // count) / (count - 1) - 1)
        towards = [(weight * v + bias) * (2 * y - 1) for v, y in zip(x, label)]
        for gamma in gammas:
            costs = [(1 / (1 + math.exp(z))) ** gamma * math.log1p(math.exp(-z)) for z in towards]
            points.append(Point(weight, bias, gamma, sum(costs) / len(costs)))
    return points
