import math


def bce(logits, target, pos_weight):
    """
    Mean binary cross-entropy of logits against labels 0 or 1; a positive counts pos_weight times.
    """
    total = 0.0
    for x, t in zip(logits, target):
        total += pos_weight * softplus(-x) if t == 1 else softplus(x)
    return total / len(logits)


def softplus(x):
    """log(1 + e^x); what is exponentiated is never above 0."""
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))
