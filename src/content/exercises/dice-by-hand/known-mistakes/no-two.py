# no-two: intersection over sizes, as it is said aloud
def dice(input, target, smooth):
    losses = []
    for p, t in zip(input, target):
        overlap = sum(a * b for a, b in zip(p, t))
        losses.append(1 - (overlap + smooth) / (sum(p) + sum(t) + smooth))
    return sum(losses) / len(losses)
