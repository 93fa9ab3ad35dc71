# flipped: the labels are read as in the paper, where 0 is a similar pair
import math


def contrastive(first, second, similar, margin):
    total = 0.0
    for a, b, y in zip(first, second, similar):
        distance = math.sqrt(sum((x - z) ** 2 for x, z in zip(a, b)))
        misplaced = distance if y == 0 else max(0.0, margin - distance)
        total += 0.5 * misplaced**2
    return total / len(first)
