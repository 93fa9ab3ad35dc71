def mse(input, target):
    mean = 0.0
    for i, x in enumerate(input):
        mean += ((x - target[i]) ** 2 - mean) / (i + 1)
    return mean


def mse_gradient(input, target):
    slopes = []
    for x, y in zip(input, target):
        slopes.append((x - y) / (len(input) / 2))
    return slopes
