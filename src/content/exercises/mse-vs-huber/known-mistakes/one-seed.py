# five-seeds: one run is taken for an experiment
def plan():
    return {"delta": 2.0, "seeds": [1]}


def mse(input, target):
    return sum((x - y) ** 2 for x, y in zip(input, target)) / len(input)


def huber(input, target, delta):
    total = 0.0
    for x, y in zip(input, target):
        size = abs(x - y)
        total += 0.5 * size * size if size <= delta else delta * (size - 0.5 * delta)
    return total / len(input)
