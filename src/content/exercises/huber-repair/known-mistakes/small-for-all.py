# small-for-all: the first test is changed instead of the second
def huber(error, delta):
    small = 1 if error <= delta else 0
    large = 1 if error > delta else 0
    return small * error**2 / 2 + large * delta * (abs(error) - delta / 2)
