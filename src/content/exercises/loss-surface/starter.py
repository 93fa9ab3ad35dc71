def loss_surface(x, label, gammas, reach, count):
    """
    The mean focal loss of σ(weight · x + bias) on all examples: a point per weight, bias and
    gamma.
    """
    points = []
    # Go through every gamma, weight and bias, and append the mean loss there.
    return points
