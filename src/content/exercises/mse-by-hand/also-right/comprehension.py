def mse(input, target):
    return sum((x - y) ** 2 for x, y in zip(input, target)) / len(input)


def mse_gradient(input, target):
    return [2 * (input[i] - target[i]) / len(input) for i in range(len(input))]
