import math


def cross_entropies(logits, target):
    """The cross-entropy of each row of a batch."""
    largest = max(z for row in logits for z in row)
    losses = []
    for row, t in zip(logits, target):
        total = sum(math.exp(z - largest) for z in row)
        losses.append(math.log(total) + largest - row[t])
    return losses
