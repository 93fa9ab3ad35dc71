import math


def focal(logits, target, gamma, alpha):
    losses = [
        alpha * one(x, gamma) if t else (1 - alpha) * one(-x, gamma) for x, t in zip(logits, target)
    ]
    return sum(losses) / len(losses)


def one(z, gamma):
    if z > 0:
        e = math.exp(-z)
        return (e / (1 + e)) ** gamma * math.log1p(e)
    e = math.exp(z)
    return (1 / (1 + e)) ** gamma * (math.log1p(e) - z)
