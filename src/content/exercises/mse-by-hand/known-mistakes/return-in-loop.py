# return-in-loop: the return is indented with the line above it
def mse(input, target):
    total = 0.0
    for x, y in zip(input, target):
        total += (x - y) ** 2
        return total / len(input)


def mse_gradient(input, target):
    return [2 * (x - y) / len(input) for x, y in zip(input, target)]
