SEEDS = (11, 12, 13, 14, 15, 16)


def plan():
    return {"seeds": SEEDS, "delta": 1.5}


def mean_of(cost, input, target):
    losses = [cost(x - y) for x, y in zip(input, target)]
    return sum(losses) / len(losses)


def mse(input, target):
    return mean_of(lambda r: r * r, input, target)


def huber(input, target, delta):
    return mean_of(lambda r: r * r / 2 if abs(r) < delta else delta * abs(r) - delta**2 / 2, input, target)
