# shape: the losses are listed, one per pair, and no mean is taken
def huber(input, target, delta):
    sizes = [abs(x - y) for x, y in zip(input, target)]
    return [0.5 * s * s if s <= delta else delta * (s - 0.5 * delta) for s in sizes]
