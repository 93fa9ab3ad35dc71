from math import hypot


def contrastive(first, second, similar, margin):
    losses = []
    for i in range(len(first)):
        d = hypot(*[x - z for x, z in zip(first[i], second[i])])
        if similar[i]:
            losses.append(d * d / 2)
        elif d < margin:
            losses.append((margin - d) ** 2 / 2)
        else:
            losses.append(0.0)
    return sum(losses) / len(losses)
