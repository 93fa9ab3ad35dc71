# no-number: right on paper
import math


def bce(logits, target, pos_weight):
    total = 0.0
    for x, t in zip(logits, target):
        total += pos_weight * math.log(1 + math.exp(-x)) if t == 1 else math.log(1 + math.exp(x))
    return total / len(logits)
