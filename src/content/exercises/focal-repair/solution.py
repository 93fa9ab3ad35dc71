import math


def focal_slope(logit, target, gamma):
    """
    The derivative of the focal loss of one example with respect to its logit; target is 0 or 1.
    """
    side = 1 if target == 1 else -1
    towards = side * logit  # the logit of what happened
    small = math.exp(-abs(towards))
    right = (1 if towards >= 0 else small) / (1 + small)  # p_t
    missing = (small if towards >= 0 else 1) / (1 + small)  # 1 − p_t, without a subtraction
    surprise = max(-towards, 0.0) + math.log1p(small)  # −log p_t
    return -side * missing**gamma * (gamma * right * surprise + missing)
