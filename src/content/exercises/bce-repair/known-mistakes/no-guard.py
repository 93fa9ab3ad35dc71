# no-number: the tiny number is taken away
import math


def bce(p, target):
    tiny = 1e-20
    yes = math.log(p)
    no = math.log(1 - p)
    return -(target * yes + (1 - target) * no)
