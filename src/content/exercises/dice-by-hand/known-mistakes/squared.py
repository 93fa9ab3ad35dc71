# squared: sizes as sums of squares
def dice(input, target, smooth):
    losses = []
    for p, t in zip(input, target):
        overlap = sum(a * b for a, b in zip(p, t))
        losses.append(1 - (2 * overlap + smooth) / (sum(a * a for a in p) + sum(b * b for b in t) + smooth))
    return sum(losses) / len(losses)
