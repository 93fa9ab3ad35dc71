# no-return: computed and not returned
import math


def gaussian_kl(mu, log_var):
    total = 0.0
    for mean, v in zip(mu, log_var):
        total += mean * mean + math.exp(v) - 1 - v
    total / 2
