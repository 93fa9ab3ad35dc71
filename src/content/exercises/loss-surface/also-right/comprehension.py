from math import exp, log


def loss_surface(x, label, gammas, reach, count):
    step = 2 * reach / (count - 1)
    axis = [i * step - reach for i in range(count)]

    def mean_loss(weight, bias, gamma):
        total = 0.0
        for value, y in zip(x, label):
            z = weight * value + bias
            p = 1 / (1 + exp(-z))
            p = p if y else 1 - p
            total -= (1 - p) ** gamma * log(p)
        return total / len(x)

    return [
        dict(weight=w, bias=b, gamma=g, loss=mean_loss(w, b, g)) for w in axis for b in axis for g in gammas
    ]
