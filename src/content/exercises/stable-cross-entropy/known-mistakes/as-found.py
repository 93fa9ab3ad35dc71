# no-number: the loss is still the one of the experiment
import math


def stable_cross_entropy(logits, target):
    e = [math.exp(x) for x in logits]
    return -math.log(e[target] / sum(e))


def stable_cross_entropy_gradient(logits, target):
    largest = max(logits)
    exponentials = [math.exp(x - largest) for x in logits]
    total = sum(exponentials)
    others = sum(e for c, e in enumerate(exponentials) if c != target)
    return [(-others if c == target else e) / total for c, e in enumerate(exponentials)]
