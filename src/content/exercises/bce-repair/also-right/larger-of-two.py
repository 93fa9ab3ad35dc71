from math import log


def bce(p, target):
    wrong = 1 - p
    return -log(max(p, 1e-20)) if target == 1 else -log(max(wrong, 1e-20))
