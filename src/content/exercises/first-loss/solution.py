def squared_error(input, target):
    return (input - target) ** 2
