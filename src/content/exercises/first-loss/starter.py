def squared_error(input, target):
    return 0.0
