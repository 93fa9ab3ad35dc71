# sum: added up, never divided
import math


def contrastive(first, second, similar, margin):
    total = 0.0
    for a, b, y in zip(first, second, similar):
        distance = math.sqrt(sum((x - z) ** 2 for x, z in zip(a, b)))
        misplaced = distance if y == 1 else max(0.0, margin - distance)
        total += 0.5 * misplaced**2
    return total
