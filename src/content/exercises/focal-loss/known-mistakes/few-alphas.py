# ten-alphas: alpha is given for the rare class only
import math


def plan():
    return {"gamma": 2.0, "alpha": [10], "seeds": [1, 2, 3, 4, 5]}


def focal_loss(logits, targets, gamma, alpha):
    total = 0.0
    for row, target in zip(logits, targets):
        highest = max(row)
        exponentials = [math.exp(x - highest) for x in row]
        surprise = math.log(sum(exponentials)) - (row[target] - highest)
        # The other classes' share: 1 − p would lose it to rounding where p is almost 1.
        others = sum(e for c, e in enumerate(exponentials) if c != target)
        total += alpha[target] * (others / sum(exponentials)) ** gamma * surprise
    return total / len(logits)
