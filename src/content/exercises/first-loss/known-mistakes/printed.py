# no-return: what is printed is taken for the answer
def squared_error(input, target):
    print((input - target) ** 2)
