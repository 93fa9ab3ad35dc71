def huber(input, target, delta):
    """
    The mean Huber loss of a batch. Input and target are equally long; delta is where parabola
    and line meet.
    """
    total = 0.0
    for x, y in zip(input, target):
        size = abs(x - y)
        total += 0.5 * size * size if size <= delta else delta * (size - 0.5 * delta)
    return total / len(input)
