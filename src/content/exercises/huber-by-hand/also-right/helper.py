def huber(input, target, delta):
    losses = [cost(x - y, delta) for x, y in zip(input, target)]
    return sum(losses) / len(losses)


def cost(r, delta):
    if abs(r) < delta:
        return r**2 / 2
    return delta * abs(r) - delta**2 / 2
