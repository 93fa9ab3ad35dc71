# jaccard: intersection over union
def dice(input, target, smooth):
    losses = []
    for p, t in zip(input, target):
        overlap = sum(a * b for a, b in zip(p, t))
        losses.append(1 - (overlap + smooth) / (sum(p) + sum(t) - overlap + smooth))
    return sum(losses) / len(losses)
