from math import exp, log1p


def stable_cross_entropy(logits, target):
    gaps = sorted(max(logits) - x for x in logits)
    return max(logits) - logits[target] + log1p(sum(exp(-g) for g in gaps[1:]))


def stable_cross_entropy_gradient(logits, target):
    m = max(logits)
    weights = [exp(x - m) for x in logits]
    slopes = []
    for c, w in enumerate(weights):
        others = sum(weights[:target]) + sum(weights[target + 1 :])
        slopes.append((w if c != target else -others) / sum(weights))
    return slopes
