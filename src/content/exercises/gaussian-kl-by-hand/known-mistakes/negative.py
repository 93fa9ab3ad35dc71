# negative: the sign of the bound is kept for the loss
import math


def gaussian_kl(mu, log_var):
    total = 0.0
    for mean, v in zip(mu, log_var):
        total += mean * mean + math.exp(v) - 1 - v
    return -total / 2
