# nesterov: the step looks ahead
def momentum(slopes, rate, keep):
    velocity = 0.0
    steps = []
    for slope in slopes:
        velocity = keep * velocity + slope
        steps.append(-rate * (slope + keep * velocity))
    return steps
