def adam(slopes, rate):
    mean, square, steps = 0.0, 0.0, []
    for t, slope in enumerate(slopes, 1):
        mean += 0.1 * (slope - mean)
        square += 0.001 * (slope * slope - square)
        root = (1 - 0.999**t) ** 0.5
        folded = rate * root / (1 - 0.9**t)
        steps.append(-folded * mean / (square**0.5 + 1e-8 * root))
    return steps
