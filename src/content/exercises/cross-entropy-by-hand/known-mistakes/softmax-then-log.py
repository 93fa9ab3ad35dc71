# no-number: the shift is there, the probability still underflows
import math


def cross_entropy(logits, target):
    m = max(logits)
    e = [math.exp(x - m) for x in logits]
    return -math.log(e[target] / sum(e))
