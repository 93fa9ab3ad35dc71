# special-case: empty masks are answered first
def dice_of(input, target, eps):
    overlap = 0.0
    sizes = 0.0
    for p, t in zip(input, target):
        overlap += p * t
        sizes += p + t
    if sizes == 0:
        return 0.0
    return 1 - 2 * (overlap + eps) / (sizes + eps)
