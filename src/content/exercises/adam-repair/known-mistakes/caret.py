# power: in many other notations ^ is a power
import math


def adam(slopes, rate):
    mean = 0.0
    square = 0.0
    steps = []
    for i, slope in enumerate(slopes):
        t = i + 1
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope * slope
        m = mean / (1 - 0.9 ^ t)
        s = square / (1 - 0.999**t)
        steps.append(-rate * m / (math.sqrt(s) + 1e-8))
    return steps
