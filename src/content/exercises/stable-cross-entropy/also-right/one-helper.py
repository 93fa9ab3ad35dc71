import math


def stable_cross_entropy(logits, target):
    m, rest = shifted(logits)
    return m - logits[target] + math.log1p(rest)


def stable_cross_entropy_gradient(logits, target):
    m, rest = shifted(logits)
    slopes = [math.exp(x - m) / (1 + rest) for x in logits]
    slopes[target] = -sum(s for c, s in enumerate(slopes) if c != target)
    return slopes


def shifted(logits):
    ordered = sorted(logits)
    m = ordered.pop()
    return m, sum(math.exp(x - m) for x in ordered)
