# smooth-l1: Smooth L1 is taken for Huber
def plan():
    return {"delta": 2.0, "seeds": [1, 2, 3, 4, 5]}


def mse(input, target):
    return sum((x - y) ** 2 for x, y in zip(input, target)) / len(input)


def huber(input, target, delta):
    total = 0.0
    for x, y in zip(input, target):
        size = abs(x - y)
        total += 0.5 * size * size / delta if size <= delta else size - 0.5 * delta
    return total / len(input)
