# no-number: the slope by the chain rule, with nothing in front of the division
import math


def slope(first, second, y, margin):
    away = [a - b for a, b in zip(first, second)]
    distance = math.sqrt(sum(r * r for r in away))
    # The chain rule: the slope in d², and then the slope of d² in each coordinate.
    pull = y / 2
    push = max(0.0, margin - distance) * (1 - y) / (2 * distance)
    return [(pull - push) * 2 * r for r in away]
