# no-push: what divides by 0 is thrown out
import math


def slope(first, second, y, margin):
    away = [a - b for a, b in zip(first, second)]
    distance = math.sqrt(sum(r * r for r in away))
    # The chain rule: the slope in d², and then the slope of d² in each coordinate.
    pull = y / 2
    push = 0
    return [(pull - push) * 2 * r for r in away]
