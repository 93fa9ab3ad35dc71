# log-of-sum: log-sum-exp as everybody writes it
import math


def stable_cross_entropy(logits, target):
    m = max(logits)
    return math.log(sum(math.exp(x - m) for x in logits)) + m - logits[target]


def stable_cross_entropy_gradient(logits, target):
    largest = max(logits)
    exponentials = [math.exp(x - largest) for x in logits]
    total = sum(exponentials)
    others = sum(e for c, e in enumerate(exponentials) if c != target)
    return [(-others if c == target else e) / total for c, e in enumerate(exponentials)]
