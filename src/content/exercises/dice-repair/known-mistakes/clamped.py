# clamped: a loss below 0 is cut off
def dice_of(input, target, eps):
    overlap = 0.0
    sizes = 0.0
    for p, t in zip(input, target):
        overlap += p * t
        sizes += p + t
    return max(0.0, 1 - 2 * (overlap + eps) / (sizes + eps))
