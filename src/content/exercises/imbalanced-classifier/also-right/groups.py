import math


def plan():
    return {"gamma": 2, "positive_weight": 100, "seeds": [10, 20, 30, 40, 50]}


def classifier_loss(logits, targets, positive_weight, gamma):
    total = 0.0
    for i, t in enumerate(targets):
        z = logits[i] * (2 * t - 1)
        e = math.exp(-abs(z))
        missing = e / (1 + e) if z >= 0 else 1 / (1 + e)
        cost = math.log1p(e) if z >= 0 else math.log1p(e) - z
        total += (1 + (positive_weight - 1) * t) * missing**gamma * cost
    return total / len(targets)


def recall_at_precision(scores, targets, least):
    groups = {}
    for s, t in zip(scores, targets):
        hits, calls = groups.get(s, (0, 0))
        groups[s] = (hits + t, calls + 1)
    hits = calls = 0
    best = 0.0
    for s in sorted(groups.keys(), reverse=True):
        hits += groups[s][0]
        calls += groups[s][1]
        if hits / calls >= least:
            best = hits / sum(targets)
    return best
