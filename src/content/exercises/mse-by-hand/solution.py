def mse(input, target):
    """The mean squared error of a batch. Input and target are equally long."""
    total = 0.0
    for x, y in zip(input, target):
        residual = x - y
        total += residual * residual
    return total / len(input)


def mse_gradient(input, target):
    """The derivative of that mean with respect to each prediction in input."""
    share = 2 / len(input)
    return [share * (x - y) for x, y in zip(input, target)]
