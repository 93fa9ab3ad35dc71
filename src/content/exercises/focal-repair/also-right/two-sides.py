import math


def focal_slope(logit, target, gamma):
    if target == 1:
        return -towards_truth(logit, gamma)
    return towards_truth(-logit, gamma)


def towards_truth(z, gamma):
    e = math.exp(-abs(z))
    missing = e / (1 + e) if z > 0 else 1 / (1 + e)
    surprise = math.log1p(e) if z > 0 else math.log1p(e) - z
    return missing**gamma * (gamma * (1 - missing) * surprise + missing)
