import math


def focal_slope(logit, target, gamma):
    """
    The derivative of the focal loss of one example with respect to its logit; target is 0 or 1.
    """
    p = 1 / (1 + math.exp(-logit))
    right = p if target == 1 else 1 - p  # p_t
    missing = 1 - right
    by_right = gamma * missing ** (gamma - 1) * math.log(right) - missing**gamma / right
    right_by_logit = (1 if target == 1 else -1) * right * missing
    return by_right * right_by_logit
