# no-border: both tests are strict, so an error of exactly delta is free
def huber(error, delta):
    small = 1 if abs(error) < delta else 0
    large = 1 if abs(error) > delta else 0
    return small * error**2 / 2 + large * delta * (abs(error) - delta / 2)
