import math


def plan():
    return {"gamma": 3, "alpha": [1, 1, 1, 1, 1, 1, 4, 1, 1, 1], "seeds": [0, 1, 2, 3, 4]}


def focal_loss(logits, targets, *, gamma, alpha):
    total = 0.0
    for i in range(len(logits)):
        row, t = logits[i], targets[i]
        top = max(row)
        whole = others = 0.0
        for c, x in enumerate(row):
            e = math.exp(x - top)
            whole += e
            others += 0.0 if c == t else e
        total -= alpha[t] * (others / whole) ** gamma * (row[t] - top - math.log(whole))
    return total / len(logits)
