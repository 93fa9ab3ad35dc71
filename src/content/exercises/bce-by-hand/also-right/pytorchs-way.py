import math


def bce(logits, target, pos_weight):
    def one(x, t):
        weight = 1 + (pos_weight - 1) * t
        tail = math.log1p(math.exp(-abs(x))) + max(-x, 0)
        return (1 - t) * x + weight * tail

    return sum(map(one, logits, target)) / len(target)
