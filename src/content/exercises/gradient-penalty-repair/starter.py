import math


def gradient_penalty(gradients, lambda_):
    """
    The gradient penalty of a Wasserstein critic: lambda times the mean of (length of a sample's
    gradient − 1)².
    """
    lengths = []
    for channels in gradients:
        for pixel in zip(*channels):
            lengths.append(math.sqrt(sum(g * g for g in pixel)))
    excess = [(length - 1) ** 2 for length in lengths]
    return lambda_ * sum(excess) / len(excess)
