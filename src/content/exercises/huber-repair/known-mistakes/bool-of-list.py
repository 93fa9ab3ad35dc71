# list-for-tensor: the error is taken for a list of errors
def huber(error, delta):
    errors = [error]
    size = errors ** 2
    return size[0] / 2 if abs(error) <= delta else delta * (abs(error) - delta / 2)
