# smooth-l1: the loss of object detectors, divided by delta
def huber(input, target, delta):
    total = 0.0
    for x, y in zip(input, target):
        size = abs(x - y)
        total += 0.5 * size * size / delta if size < delta else size - 0.5 * delta
    return total / len(input)
