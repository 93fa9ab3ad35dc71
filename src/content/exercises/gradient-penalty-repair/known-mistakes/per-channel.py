# per-channel: the norm runs over the pixels only
import math


def gradient_penalty(gradients, lambda_):
    lengths = []
    for channels in gradients:
        for channel in channels:
            lengths.append(math.sqrt(sum(g * g for g in channel)))
    excess = [(length - 1) ** 2 for length in lengths]
    return lambda_ * sum(excess) / len(excess)
