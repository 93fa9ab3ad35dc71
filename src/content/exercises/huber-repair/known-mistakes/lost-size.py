# lost-size: the sizes are moved from the line to the test
def huber(error, delta):
    small = 1 if abs(error) <= delta else 0
    large = 1 if abs(error) > delta else 0
    return small * error**2 / 2 + large * delta * (error - delta / 2)
