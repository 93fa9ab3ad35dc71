import math


def gaussian_kl(mu, log_var):
    far = sum(m * m for m in mu)
    wide = sum(math.expm1(v) - v for v in log_var)
    return (far + wide) / 2
