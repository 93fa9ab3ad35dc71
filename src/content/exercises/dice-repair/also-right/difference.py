def dice_of(input, target, eps):
    sizes = sum(input) + sum(target)
    overlap = sum(p for p, t in zip(input, target) if t == 1)
    return (sizes - 2 * overlap) / (sizes + eps)
