# sum: the mean is forgotten
def mse(input, target):
    return sum((x - y) ** 2 for x, y in zip(input, target))


def mse_gradient(input, target):
    return [2 * (x - y) / len(input) for x, y in zip(input, target)]
