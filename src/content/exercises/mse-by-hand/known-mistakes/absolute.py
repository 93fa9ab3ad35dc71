# absolute: abs where the square belongs
def mse(input, target):
    return sum(abs(x - y) for x, y in zip(input, target)) / len(input)


def mse_gradient(input, target):
    return [2 * (x - y) / len(input) for x, y in zip(input, target)]
