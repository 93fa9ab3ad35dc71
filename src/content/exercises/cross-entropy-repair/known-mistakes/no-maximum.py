# no-number: nothing is subtracted
import math


def cross_entropies(logits, target):
    losses = []
    for row, t in zip(logits, target):
        largest = 0
        total = sum(math.exp(z - largest) for z in row)
        losses.append(math.log(total) + largest - row[t])
    return losses
