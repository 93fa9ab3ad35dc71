import math


def bce(p, target):
    """Binary cross-entropy of one probability; a tiny number keeps both logarithms finite."""
    tiny = 1e-20
    yes = math.log(tiny + p)
    no = math.log(tiny + 1 - p)
    return -(target * yes + (1 - target) * no)
