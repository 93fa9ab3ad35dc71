import math


def gradient_penalty(gradients, lambda_):
    """
    The gradient penalty of a Wasserstein critic: lambda times the mean of (length of a sample's
    gradient − 1)².
    """
    lengths = []
    for channels in gradients:
        lengths.append(math.sqrt(sum(g * g for channel in channels for g in channel)))
    excess = [(length - 1) ** 2 for length in lengths]
    return lambda_ * sum(excess) / len(excess)
