# log-deviation: log_var is taken for log σ
import math


def gaussian_kl(mu, log_var):
    total = 0.0
    for mean, v in zip(mu, log_var):
        total += mean * mean + math.exp(2 * v) - 1 - 2 * v
    return total / 2
