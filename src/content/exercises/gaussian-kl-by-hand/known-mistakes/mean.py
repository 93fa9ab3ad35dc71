# mean: averaged over the dimensions
import math


def gaussian_kl(mu, log_var):
    total = 0.0
    for mean, v in zip(mu, log_var):
        total += mean * mean + math.exp(v) - 1 - v
    return total / 2 / len(mu)
