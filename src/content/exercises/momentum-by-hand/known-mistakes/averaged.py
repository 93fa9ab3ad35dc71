# averaged: a running mean, as inside Adam
def momentum(slopes, rate, keep):
    velocity = 0.0
    steps = []
    for slope in slopes:
        velocity = keep * velocity + (1 - keep) * slope
        steps.append(-rate * velocity)
    return steps
