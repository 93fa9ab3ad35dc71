# twice-everywhere: two eps below, to match the two above
def dice_of(input, target, eps):
    overlap = 0.0
    sizes = 0.0
    for p, t in zip(input, target):
        overlap += p * t
        sizes += p + t
    return 1 - (2 * overlap + 2 * eps) / (sizes + 2 * eps)
