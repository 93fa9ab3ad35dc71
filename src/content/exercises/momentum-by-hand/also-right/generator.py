def momentum(slopes, rate, keep):
    return list(steps_of(slopes, rate, keep))


def steps_of(slopes, rate, keep):
    velocity = 0.0
    for slope in slopes:
        velocity *= keep
        velocity += slope
        yield -rate * velocity
