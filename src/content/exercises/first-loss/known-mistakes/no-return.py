# no-return: the square is computed, and not given back
def squared_error(input, target):
    (input - target) ** 2
