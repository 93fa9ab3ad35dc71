# one-sided: only steep critics are charged
import math


def gradient_penalty(gradients, lambda_):
    lengths = []
    for channels in gradients:
        lengths.append(math.sqrt(sum(g * g for channel in channels for g in channel)))
    excess = [max(0.0, length - 1) ** 2 for length in lengths]
    return lambda_ * sum(excess) / len(excess)
