from math import sqrt


def adam(slopes, rate):
    mean = square = 0.0
    left_of_mean = left_of_square = 1.0
    steps = []
    for slope in slopes:
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        left_of_mean *= 0.9
        left_of_square *= 0.999
        m = mean / (1 - left_of_mean)
        s = square / (1 - left_of_square)
        steps.append(-rate * m / (sqrt(s) + 1e-8))
    return steps
