import math


def gradient_penalty(gradients, lambda_):
    def squared(sample):
        return sum(sum(g * g for g in channel) for channel in sample)

    sizes = [squared(sample) for sample in gradients]
    return lambda_ * sum(s - 2 * math.sqrt(s) + 1 for s in sizes) / len(sizes)
