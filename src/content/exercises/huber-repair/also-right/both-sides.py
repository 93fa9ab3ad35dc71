def huber(error, delta):
    small = -delta <= error <= delta
    large = error > delta or error < -delta
    return small * error * error / 2 + large * delta * (abs(error) - delta / 2)
