import math


def cross_entropy(logits, target):
    """The logarithm of a sum, one term after the other."""
    total = logits[0]
    for x in logits[1:]:
        high, low = max(total, x), min(total, x)
        total = high + math.log1p(math.exp(low - high))
    return total - logits[target]
