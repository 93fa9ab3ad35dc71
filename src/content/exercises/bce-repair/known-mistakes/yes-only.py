# yes-only: the term that fails is left out
import math


def bce(p, target):
    tiny = 1e-20
    yes = math.log(tiny + p)
    no = math.log(tiny + (1 - p))
    return -target * yes
