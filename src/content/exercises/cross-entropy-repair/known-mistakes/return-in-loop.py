# return-in-loop: the return is indented with the line above it
import math


def cross_entropies(logits, target):
    losses = []
    for row, t in zip(logits, target):
        largest = max(row)
        total = sum(math.exp(z - largest) for z in row)
        losses.append(math.log(total) + largest - row[t])
        return losses
