# base-two: bits instead of nats
import math


def cross_entropy(logits, target):
    m = max(logits)
    return (math.log(sum(math.exp(x - m) for x in logits)) + m - logits[target]) / math.log(2)
