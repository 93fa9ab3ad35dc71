# no-number: a bracket is multiplied out, the exponential is not
import math


def focal_slope(logit, target, gamma):
    p = 1 / (1 + math.exp(-logit))
    right = p if target == 1 else 1 - p
    missing = 1 - right
    side = 1 if target == 1 else -1
    first = gamma * missing ** (gamma - 1) * math.log(right) * right * missing
    return side * (first - missing**gamma * missing)
