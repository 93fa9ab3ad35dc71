def dice(input, target, smooth):
    total = 0.0
    for i, row in enumerate(input):
        both = sizes = 0.0
        for k, p in enumerate(row):
            if target[i][k]:
                both += p
            sizes += p + target[i][k]
        total += (sizes - 2 * both) / (sizes + smooth)
    return total / len(input)
