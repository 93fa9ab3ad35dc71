# ties: equal scores are walked one by one
import math


def plan():
    return {"positive_weight": 100.0, "gamma": 2.0, "seeds": [1, 2, 3, 4, 5]}


def classifier_loss(logits, targets, positive_weight, gamma):
    total = 0.0
    for x, t in zip(logits, targets):
        margin = x if t == 1 else -x
        # Only the exponential of something negative is taken, so that nothing overflows.
        small = math.exp(-abs(x))
        surprise = max(-margin, 0.0) + math.log1p(small)
        doubt = (small if margin > 0 else 1) / (1 + small)
        weight = positive_weight if t == 1 else 1
        total += weight * doubt**gamma * surprise
    return total / len(logits)


def recall_at_precision(scores, targets, least):
    ranked = sorted(zip(scores, targets), key=lambda pair: -pair[0])
    events = sum(targets)
    found = 0
    best = 0.0
    for above, (score, t) in enumerate(ranked, 1):
        found += t
        # Equal scores are called together.
        tied = above < len(ranked) and ranked[above][0] == score
        if found / above >= least:
            best = found / events
    return best
