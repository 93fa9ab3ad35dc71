# no-weight: pos_weight is not used
import math


def bce(logits, target, pos_weight):
    total = 0.0
    for x, t in zip(logits, target):
        total += softplus(-x) if t == 1 else softplus(x)
    return total / len(logits)


def softplus(x):
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))
