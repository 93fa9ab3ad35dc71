# factor: the 2 of the square's derivative is lost
def mse(input, target):
    return sum((x - y) ** 2 for x, y in zip(input, target)) / len(input)


def mse_gradient(input, target):
    return [(x - y) / len(input) for x, y in zip(input, target)]
