# absolute: the distance is returned as it is
def squared_error(input, target):
    return abs(input - target)
