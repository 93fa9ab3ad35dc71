import math


def slope(first, second, y, margin):
    """
    The slope, in `first`, of ½y·d² + ½(1 − y)·max(0, margin − d)², where d is the distance to
    `second`.
    """
    away = [a - b for a, b in zip(first, second)]
    distance = math.sqrt(sum(r * r for r in away))
    # Two at one place have no direction to go in: every difference is 0, and that is the slope.
    if distance == 0:
        return away
    # The chain rule: the slope in d², and then the slope of d² in each coordinate.
    pull = y / 2
    push = (1 - y) * max(0.0, margin - distance) / (2 * distance)
    return [(pull - push) * 2 * r for r in away]
