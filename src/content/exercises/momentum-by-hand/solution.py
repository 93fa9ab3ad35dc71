def momentum(slopes, rate, keep):
    """The steps of momentum for one weight that meets these slopes."""
    velocity = 0.0
    steps = []
    for slope in slopes:
        velocity = keep * velocity + slope
        steps.append(-rate * velocity)
    return steps
