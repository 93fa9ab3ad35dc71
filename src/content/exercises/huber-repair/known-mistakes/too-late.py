# too-late: the negative side is added with the comparison the wrong way round
def huber(error, delta):
    small = 1 if abs(error) <= delta else 0
    large = 1 if error > delta or error > -delta else 0
    return small * error**2 / 2 + large * delta * (abs(error) - delta / 2)
