def huber(error, delta):
    size = abs(error)
    return size**2 / 2 if size <= delta else delta * (size - delta / 2)
