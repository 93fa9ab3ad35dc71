# return-in-loop: the return is indented with the line above it
def dice(input, target, smooth):
    losses = []
    for p, t in zip(input, target):
        overlap = sum(a * b for a, b in zip(p, t))
        losses.append(1 - (2 * overlap + smooth) / (sum(p) + sum(t) + smooth))
        return sum(losses) / len(losses)
