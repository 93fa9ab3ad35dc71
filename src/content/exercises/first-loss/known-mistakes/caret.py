# power: in many other notations ^ is a power
def squared_error(input, target):
    return (input - target) ^ 2
