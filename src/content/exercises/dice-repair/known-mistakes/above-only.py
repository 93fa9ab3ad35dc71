# no-number: eps is moved above the bar and lost below
def dice_of(input, target, eps):
    overlap = 0.0
    sizes = 0.0
    for p, t in zip(input, target):
        overlap += p * t
        sizes += p + t
    return 1 - (2 * overlap + eps) / sizes
