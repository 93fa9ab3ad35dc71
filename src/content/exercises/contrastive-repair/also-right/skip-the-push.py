import math


def slope(first, second, y, margin):
    away = [a - b for a, b in zip(first, second)]
    distance = math.sqrt(sum(r * r for r in away))
    push = 0.0
    if distance:
        push = (1 - y) * max(0.0, margin - distance) / distance
    return [(y - push) * r for r in away]
