import math


def slope(first, second, y, margin):
    if y == 1:
        return [a - b for a, b in zip(first, second)]
    d = math.hypot(*[a - b for a, b in zip(first, second)])
    if d >= margin or d == 0:
        return [0.0] * len(first)
    return [-(margin - d) * (a - b) / d for a, b in zip(first, second)]
