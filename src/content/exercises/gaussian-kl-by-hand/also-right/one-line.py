from math import exp


def gaussian_kl(mu, log_var):
    return 0.5 * sum(m**2 + exp(v) - 1 - v for m, v in zip(mu, log_var))
