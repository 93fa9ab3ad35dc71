# no-number: the order is changed, the rounding is not
import math


def bce(p, target):
    tiny = 1e-20
    yes = math.log(tiny + p)
    no = math.log(1 + tiny - p)
    return -(target * yes + (1 - target) * no)
