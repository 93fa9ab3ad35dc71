# sum: the mean is forgotten
def huber(input, target, delta):
    total = 0.0
    for x, y in zip(input, target):
        size = abs(x - y)
        total += 0.5 * size * size if size <= delta else delta * (size - 0.5 * delta)
    return total
