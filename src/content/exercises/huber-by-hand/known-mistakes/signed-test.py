# signed-test: the test takes the residual, not its size
def huber(input, target, delta):
    total = 0.0
    for x, y in zip(input, target):
        r = x - y
        total += 0.5 * r * r if r <= delta else delta * (r - 0.5 * delta)
    return total / len(input)
