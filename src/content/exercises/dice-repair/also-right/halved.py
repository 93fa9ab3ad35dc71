def dice_of(input, target, eps):
    overlap = eps / 2
    sizes = eps
    for p, t in zip(input, target):
        overlap += p * t
        sizes += p + t
    return 1 - 2 * overlap / sizes
