from math import exp, log


def cross_entropy(logits, target):
    m = max(logits)
    return m - logits[target] + log(sum(exp(x - m) for x in logits))
