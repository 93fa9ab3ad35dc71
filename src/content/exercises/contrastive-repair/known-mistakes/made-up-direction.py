# made-up-direction: twins are sent off along the first axis
import math


def slope(first, second, y, margin):
    away = [a - b for a, b in zip(first, second)]
    distance = math.sqrt(sum(r * r for r in away))
    # Two at one place have no direction to go in: every difference is 0, and that is the slope.
    if distance == 0:
        return [-(1 - y) * margin] + [0.0 for _ in away[1:]]
    # The chain rule: the slope in d², and then the slope of d² in each coordinate.
    pull = y / 2
    push = (1 - y) * max(0.0, margin - distance) / (2 * distance)
    return [(pull - push) * 2 * r for r in away]
