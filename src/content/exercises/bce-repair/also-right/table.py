import math


def bce(p, target):
    return -math.log([1 - p, p][target] + 1e-20)
