# no-number: shifted, and then the probability underflows all the same
import math


def stable_cross_entropy(logits, target):
    m = max(logits)
    e = [math.exp(x - m) for x in logits]
    return -math.log(e[target] / sum(e))


def stable_cross_entropy_gradient(logits, target):
    largest = max(logits)
    exponentials = [math.exp(x - largest) for x in logits]
    total = sum(exponentials)
    others = sum(e for c, e in enumerate(exponentials) if c != target)
    return [(-others if c == target else e) / total for c, e in enumerate(exponentials)]
