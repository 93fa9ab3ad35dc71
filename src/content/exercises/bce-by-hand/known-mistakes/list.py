# shape: one loss for each example, no mean
import math


def bce(logits, target, pos_weight):
    losses = []
    for x, t in zip(logits, target):
        losses.append(pos_weight * softplus(-x) if t == 1 else softplus(x))
    return losses


def softplus(x):
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))
