# list-for-tensor: a list is taken for an array of NumPy
def mse(input, target):
    residuals = input - target
    return sum(r * r for r in residuals) / len(input)


def mse_gradient(input, target):
    return [2 * (x - y) / len(input) for x, y in zip(input, target)]
