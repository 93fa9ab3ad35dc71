from math import exp, log1p


def focal(logits, target, gamma, alpha):
    def surprise(z):
        return (0 if z > 0 else -z) + log1p(exp(-abs(z)))

    total = 0.0
    for i in range(len(logits)):
        z = logits[i] * (2 * target[i] - 1)
        doubt = exp(-gamma * surprise(-z))
        total += [1 - alpha, alpha][target[i]] * doubt * surprise(z)
    return total / len(logits)
