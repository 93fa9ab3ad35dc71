import math


def cross_entropy(logits, target):
    """The cross-entropy of one example: logits, one per class, and the index of the true class."""
    largest = max(logits)
    total = 0.0
    for x in logits:
        total += math.exp(x - largest)
    return math.log(total) + largest - logits[target]
