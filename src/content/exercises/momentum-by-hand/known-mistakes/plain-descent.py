# plain-descent: the starter, written anew
def momentum(slopes, rate, keep):
    velocity = 0.0
    steps = []
    for slope in slopes:
        velocity = slope
        steps.append(-rate * velocity)
    return steps
