import math


def bce(p, target):
    tiny = 1e-20
    right = p if target == 1 else 1 - p
    return -math.log(right + tiny)
