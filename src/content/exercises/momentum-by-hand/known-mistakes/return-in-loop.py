# return-in-loop: the return is indented with the line above it
def momentum(slopes, rate, keep):
    velocity = 0.0
    steps = []
    for slope in slopes:
        velocity = keep * velocity + slope
        steps.append(-rate * velocity)
        return steps
