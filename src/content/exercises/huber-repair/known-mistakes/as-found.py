# as-found: the text is changed, the test is not
def huber(error, delta):
    small = 1 if abs(error) <= delta else 0
    large = int(error >= delta + 0)
    return small * error**2 / 2 + large * delta * (abs(error) - delta / 2)
