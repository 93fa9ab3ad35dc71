def mse(input, target):
    """The mean squared error of a batch. Input and target are equally long."""
    return 0.0


def mse_gradient(input, target):
    """The derivative of that mean with respect to each prediction in input."""
    return []
