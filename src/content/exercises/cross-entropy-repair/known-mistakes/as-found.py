# no-number: one maximum for all rows
import math


def cross_entropies(logits, target):
    losses = []
    for row, t in zip(logits, target):
        largest = max(max(each) for each in logits)
        total = sum(math.exp(z - largest) for z in row)
        losses.append(math.log(total) + largest - row[t])
    return losses
