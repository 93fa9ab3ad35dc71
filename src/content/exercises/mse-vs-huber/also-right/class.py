class Plan:
    def __init__(self, delta, seeds):
        self.delta = delta
        self.seeds = seeds


def plan():
    return Plan(4.0, [5, 6, 7, 8, 9])


def mse(input, target):
    total = 0.0
    for i, x in enumerate(input):
        total += (x - target[i]) ** 2
    return total / len(target)


def huber(input, target, delta):
    total = 0.0
    for i, x in enumerate(input):
        size = abs(target[i] - x)
        core = min(size, delta)
        total += core * (size - core / 2)
    return total / len(target)
