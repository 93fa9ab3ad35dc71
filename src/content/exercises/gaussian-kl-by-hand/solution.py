import math


def gaussian_kl(mu, log_var):
    """
    The divergence of N(mu, e^log_var) from the standard normal, in nats, added up over the
    dimensions.
    """
    total = 0.0
    for mean, v in zip(mu, log_var):
        total += mean * mean + math.exp(v) - 1 - v
    return total / 2
