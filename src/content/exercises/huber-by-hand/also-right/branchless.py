def huber(input, target, delta):
    total = 0.0
    for x, y in zip(input, target):
        size = abs(x - y)
        core = min(size, delta)
        total += core * core * 0.5 + (size - core) * delta
    return total / len(input)
