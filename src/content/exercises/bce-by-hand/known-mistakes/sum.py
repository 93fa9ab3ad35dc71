# sum: added up, never divided
import math


def bce(logits, target, pos_weight):
    total = 0.0
    for x, t in zip(logits, target):
        total += pos_weight * softplus(-x) if t == 1 else softplus(x)
    return total


def softplus(x):
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))
