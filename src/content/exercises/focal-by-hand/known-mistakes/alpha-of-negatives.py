# alpha-of-negatives: alpha is given to the other label
import math


def focal(logits, target, gamma, alpha):
    total = 0.0
    for x, t in zip(logits, target):
        logit = x if t == 1 else -x  # of what happened
        missing = sigmoid(-logit)  # 1 − p_t, without a subtraction
        weight = 1 - alpha if t == 1 else alpha
        total += weight * missing**gamma * softplus(-logit)
    return total / len(logits)


def sigmoid(x):
    small = math.exp(-abs(x))
    return (1 if x >= 0 else small) / (1 + small)


def softplus(x):
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))
