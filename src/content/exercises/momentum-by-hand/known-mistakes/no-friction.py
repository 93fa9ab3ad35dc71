# no-friction: the velocity is added up and never reduced
def momentum(slopes, rate, keep):
    velocity = 0.0
    steps = []
    for slope in slopes:
        velocity = velocity + slope
        steps.append(-rate * velocity)
    return steps
