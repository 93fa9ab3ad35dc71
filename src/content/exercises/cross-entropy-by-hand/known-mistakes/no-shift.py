# no-number: right on paper
import math


def cross_entropy(logits, target):
    return math.log(sum(math.exp(x) for x in logits)) - logits[target]
