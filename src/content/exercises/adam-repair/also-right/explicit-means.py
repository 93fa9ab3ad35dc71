import math


def adam(slopes, rate):
    def mean_of(values, keep):
        weights = [keep ** (len(values) - 1 - k) for k in range(len(values))]
        return sum(w * v for w, v in zip(weights, values)) / sum(weights)

    steps = []
    for t in range(1, len(slopes) + 1):
        met = slopes[:t]
        size = math.sqrt(mean_of([s * s for s in met], 0.999)) + 1e-8
        steps.append(-rate * mean_of(met, 0.9) / size)
    return steps
