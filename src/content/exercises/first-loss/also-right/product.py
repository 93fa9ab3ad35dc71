def squared_error(input, target):
    error = input - target
    return error * error
