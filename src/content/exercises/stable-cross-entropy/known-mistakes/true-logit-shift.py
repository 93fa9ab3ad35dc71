# no-number: only the tail of certainty is looked after
import math


def stable_cross_entropy(logits, target):
    y = logits[target]
    return math.log1p(sum(math.exp(x - y) for c, x in enumerate(logits) if c != target))


def stable_cross_entropy_gradient(logits, target):
    largest = max(logits)
    exponentials = [math.exp(x - largest) for x in logits]
    total = sum(exponentials)
    others = sum(e for c, e in enumerate(exponentials) if c != target)
    return [(-others if c == target else e) / total for c, e in enumerate(exponentials)]
