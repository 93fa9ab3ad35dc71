# not-put-back: the maximum goes missing
import math


def cross_entropies(logits, target):
    losses = []
    for row, t in zip(logits, target):
        largest = max(row)
        total = sum(math.exp(z - largest) for z in row)
        losses.append(math.log(total) - row[t])
    return losses
