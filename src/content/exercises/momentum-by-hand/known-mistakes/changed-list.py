# mutates: the list that came is made into the answer
def momentum(slopes, rate, keep):
    velocity = 0.0
    for i, slope in enumerate(slopes):
        velocity = keep * velocity + slope
        slopes[i] = -rate * velocity
    return slopes
