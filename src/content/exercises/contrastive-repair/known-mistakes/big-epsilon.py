# big-epsilon: a constant under the root, and not a small one
import math


def slope(first, second, y, margin):
    away = [a - b for a, b in zip(first, second)]
    distance = math.sqrt(sum(r * r for r in away) + 0.1)
    # The chain rule: the slope in d², and then the slope of d² in each coordinate.
    pull = y / 2
    push = (1 - y) * max(0.0, margin - distance) / (2 * distance)
    return [(pull - push) * 2 * r for r in away]
