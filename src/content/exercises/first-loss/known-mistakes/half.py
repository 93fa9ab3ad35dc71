# half: some books put a half in front
def squared_error(input, target):
    return 0.5 * (input - target) ** 2
