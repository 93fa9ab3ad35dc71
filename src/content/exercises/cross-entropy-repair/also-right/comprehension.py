from math import exp, log


def cross_entropies(logits, target):
    shifted = [[z - max(row) for z in row] for row in logits]
    return [log(sum(map(exp, row))) - row[t] for row, t in zip(shifted, target)]
