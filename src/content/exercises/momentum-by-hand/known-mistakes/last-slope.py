# last-slope: the slope before this one instead of the velocity
def momentum(slopes, rate, keep):
    steps = []
    before = 0.0
    for slope in slopes:
        steps.append(-rate * (slope + keep * before))
        before = slope
    return steps
