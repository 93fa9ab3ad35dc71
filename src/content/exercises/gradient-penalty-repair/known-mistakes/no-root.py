# no-root: squared length minus 1
import math


def gradient_penalty(gradients, lambda_):
    lengths = []
    for channels in gradients:
        lengths.append(sum(g * g for channel in channels for g in channel))
    excess = [(length - 1) ** 2 for length in lengths]
    return lambda_ * sum(excess) / len(excess)
