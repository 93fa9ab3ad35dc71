# below-only: only the division is kept safe
def dice_of(input, target, eps):
    overlap = 0.0
    sizes = 0.0
    for p, t in zip(input, target):
        overlap += p * t
        sizes += p + t
    return 1 - (2 * overlap) / (sizes + eps)
