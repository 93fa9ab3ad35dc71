def huber(error, delta):
    small = 1 if abs(error) <= delta else 0
    large = 1 - small
    return small * error**2 / 2 + large * delta * (abs(error) - delta / 2)
