def dice_of(input, target, eps):
    """The Dice loss of one picture: probabilities in `input`, zeros and ones in `target`."""
    overlap = eps
    sizes = eps
    for p, t in zip(input, target):
        overlap += p * t
        sizes += p + t
    return 1 - 2 * overlap / sizes
