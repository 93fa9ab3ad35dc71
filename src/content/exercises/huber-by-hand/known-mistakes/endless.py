# time: the counter is never advanced
def huber(input, target, delta):
    total = 0.0
    i = 0
    while i < len(input):
        size = abs(input[i] - target[i])
        total += 0.5 * size * size if size <= delta else delta * (size - 0.5 * delta)
    return total / len(input)
