from math import exp, log1p


def bce(logits, target, pos_weight):
    losses = []
    for i in range(len(logits)):
        wrong = logits[i] if target[i] == 0 else -logits[i]
        cost = wrong + log1p(exp(-wrong)) if wrong > 0 else log1p(exp(wrong))
        losses.append(cost * (pos_weight if target[i] else 1))
    return sum(losses) / len(losses)
