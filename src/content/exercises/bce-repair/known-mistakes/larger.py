# larger: the cure of the thread
import math


def bce(p, target):
    tiny = 1e-7
    yes = math.log(tiny + p)
    no = math.log(tiny + 1 - p)
    return -(target * yes + (1 - target) * no)
