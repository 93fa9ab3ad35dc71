# no-minus: the log-probability itself
import math


def cross_entropy(logits, target):
    largest = max(logits)
    total = 0.0
    for x in logits:
        total += math.exp(x - largest)
    return logits[target] - largest - math.log(total)
