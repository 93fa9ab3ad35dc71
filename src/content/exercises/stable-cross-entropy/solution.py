import math


def stable_cross_entropy(logits, target):
    """The cross-entropy of one example: logits, one per class, and the index of the true class."""
    largest = max(logits)
    top = logits.index(largest)
    rest = 0.0  # the sum of exponentials without its largest term, which is 1
    for c, x in enumerate(logits):
        if c != top:
            rest += math.exp(x - largest)
    return largest - logits[target] + math.log1p(rest)


def stable_cross_entropy_gradient(logits, target):
    """Its gradient: one slope per logit."""
    largest = max(logits)
    exponentials = [math.exp(x - largest) for x in logits]
    total = sum(exponentials)
    others = sum(e for c, e in enumerate(exponentials) if c != target)
    return [(-others if c == target else e) / total for c, e in enumerate(exponentials)]
