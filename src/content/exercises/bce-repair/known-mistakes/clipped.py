# no-number: the probability is kept below 1 − tiny, which is 1
import math


def bce(p, target):
    tiny = 1e-20
    yes = math.log(tiny + p)
    no = math.log(1 - min(p, 1 - tiny))
    return -(target * yes + (1 - target) * no)
