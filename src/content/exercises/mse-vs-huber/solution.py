def plan():
    """What the runs use: delta in dollars per hour, and one run of each loss per seed."""
    return {"delta": 2.0, "seeds": [1, 2, 3, 4, 5]}


def mse(input, target):
    """The mean squared error of a batch. Input and target are equally long."""
    return sum((x - y) ** 2 for x, y in zip(input, target)) / len(input)


def huber(input, target, delta):
    """The mean Huber loss of a batch: a parabola up to delta, a straight line beyond."""
    total = 0.0
    for x, y in zip(input, target):
        size = abs(x - y)
        total += 0.5 * size * size if size <= delta else delta * (size - 0.5 * delta)
    return total / len(input)
