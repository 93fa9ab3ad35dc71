# score: the coefficient is returned, not the loss
def dice(input, target, smooth):
    losses = []
    for p, t in zip(input, target):
        overlap = sum(a * b for a, b in zip(p, t))
        losses.append((2 * overlap + smooth) / (sum(p) + sum(t) + smooth))
    return sum(losses) / len(losses)
