import math


def stable_cross_entropy(logits, target):
    gaps = [x - logits[target] for c, x in enumerate(logits) if c != target]
    most = max(gaps + [0.0])
    if most == 0:
        return math.log1p(sum(math.exp(g) for g in gaps))
    return most + math.log(math.exp(-most) + sum(math.exp(g - most) for g in gaps))


def stable_cross_entropy_gradient(logits, target):
    loss = stable_cross_entropy(logits, target)
    slopes = [math.exp(x - logits[target] - loss) for x in logits]
    slopes[target] = math.expm1(-loss)
    return slopes
