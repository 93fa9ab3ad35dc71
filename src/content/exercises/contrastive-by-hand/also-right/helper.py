def contrastive(first, second, similar, margin):
    return sum(one(*pair, margin) for pair in zip(first, second, similar)) / len(similar)


def one(a, b, y, margin):
    squared = sum((x - z) * (x - z) for x, z in zip(a, b))
    gap = max(margin - squared**0.5, 0)
    return (y * squared + (1 - y) * gap * gap) / 2
