# far-floor: the divisor is kept away from 0, very far away
import math


def slope(first, second, y, margin):
    away = [a - b for a, b in zip(first, second)]
    distance = math.sqrt(sum(r * r for r in away))
    # The chain rule: the slope in d², and then the slope of d² in each coordinate.
    pull = y / 2
    push = (1 - y) * max(0.0, margin - distance) / (2 * max(1.0, distance))
    return [(pull - push) * 2 * r for r in away]
