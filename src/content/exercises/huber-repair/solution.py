def huber(error, delta):
    """The Huber loss of one residual: each part is switched on by a 0 or a 1."""
    small = 1 if abs(error) <= delta else 0
    large = 1 if abs(error) > delta else 0
    return small * error**2 / 2 + large * delta * (abs(error) - delta / 2)
