# no-half: the half of the parabola is left out
def huber(input, target, delta):
    total = 0.0
    for x, y in zip(input, target):
        size = abs(x - y)
        total += size * size if size <= delta else delta * (size - 0.5 * delta)
    return total / len(input)
