# mean-over-classes: divided by the number of classes
import math


def cross_entropy(logits, target):
    largest = max(logits)
    total = 0.0
    for x in logits:
        total += math.exp(x - largest)
    return (math.log(total) + largest - logits[target]) / len(logits)
