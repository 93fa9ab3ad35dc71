# uphill: the sign of the step
def momentum(slopes, rate, keep):
    velocity = 0.0
    steps = []
    for slope in slopes:
        velocity = keep * velocity + slope
        steps.append(rate * velocity)
    return steps
