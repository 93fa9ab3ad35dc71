def dice(input, target, smooth):
    return 1 - sum(map(lambda p, t: score(p, t, smooth), input, target)) / len(input)


def score(p, t, smooth):
    inside = sum(a for a, b in zip(p, t) if b == 1)
    return (2 * inside + smooth) / (sum(p) + t.count(1) + smooth)
