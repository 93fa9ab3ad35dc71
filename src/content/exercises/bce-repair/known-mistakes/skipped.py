# skipped: the case that fails is let off
import math


def bce(p, target):
    tiny = 1e-20
    yes = math.log(tiny + p)
    no = math.log(tiny + (1 - p)) if p < 1 else 0
    return -(target * yes + (1 - target) * no)
