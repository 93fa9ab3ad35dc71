from math import exp, log


def plan():
    return {"alpha": [2 if c == 6 else 1 for c in range(10)], "gamma": 0.5, "seeds": [9, 8, 7, 6, 5]}


def focal_loss(logits, targets, gamma, alpha):
    losses = [alpha[t] * one(row, t, gamma) for row, t in zip(logits, targets)]
    return sum(losses) / len(losses)


def one(row, target, gamma):
    top = max(row)
    weights = [exp(x - top) for x in row]
    everything = sum(weights)
    missing = (sum(weights[:target]) + sum(weights[target + 1 :])) / everything
    return missing**gamma * (log(everything) + top - row[target])
