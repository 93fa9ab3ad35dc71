# sign: the residual is taken the other way round
def mse(input, target):
    return sum((x - y) ** 2 for x, y in zip(input, target)) / len(input)


def mse_gradient(input, target):
    return [2 * (y - x) / len(input) for x, y in zip(input, target)]
