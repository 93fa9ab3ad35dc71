from math import exp, log1p


def focal_slope(logit, target, gamma):
    z = logit * (2 * target - 1)
    tail = log1p(exp(-abs(z)))
    log_right = min(z, 0) - tail
    log_missing = min(-z, 0) - tail
    slope = exp(gamma * log_missing) * (exp(log_missing) - gamma * exp(log_right) * log_right)
    return slope * (1 - 2 * target)
