# off-by-one: the last place is taken for the length
def huber(input, target, delta):
    total = 0.0
    for i in range(len(input) - 1):
        size = abs(input[i] - target[i])
        total += 0.5 * size * size if size <= delta else delta * (size - 0.5 * delta)
    return total / len(input)
