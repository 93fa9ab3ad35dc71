def dice(input, target, smooth):
    """
    The mean Dice loss of a batch: a row of probabilities and a row of zeros and ones for each
    picture.
    """
    losses = []
    for p, t in zip(input, target):
        overlap = sum(a * b for a, b in zip(p, t))
        losses.append(1 - (2 * overlap + smooth) / (sum(p) + sum(t) + smooth))
    return sum(losses) / len(losses)
