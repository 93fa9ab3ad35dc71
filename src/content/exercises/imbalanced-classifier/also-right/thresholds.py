from math import exp, log1p


def plan():
    return {"positive_weight": 50, "gamma": 0.5, "seeds": [1, 2, 3, 4, 5, 6]}


def softplus(z):
    return max(z, 0) + log1p(exp(-abs(z)))


def classifier_loss(logits, targets, positive_weight, gamma):
    losses = []
    for x, t in zip(logits, targets):
        z = -x if t else x
        losses.append((positive_weight if t else 1) * exp(-gamma * softplus(-z)) * softplus(z))
    return sum(losses) / len(losses)


def recall_at_precision(scores, targets, least):
    events = targets.count(1)
    recalls = [0.0]
    for threshold in set(scores):
        hits = sum(1 for s, t in zip(scores, targets) if s >= threshold and t == 1)
        calls = sum(1 for s in scores if s >= threshold)
        if hits >= least * calls:
            recalls.append(hits / events)
    return max(recalls)
