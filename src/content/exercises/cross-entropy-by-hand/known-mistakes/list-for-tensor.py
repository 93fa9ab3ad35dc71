# list-for-tensor: a list is taken for a tensor
import math


def cross_entropy(logits, target):
    shifted = logits - max(logits)
    return math.log(sum(math.exp(x) for x in shifted)) - shifted[target]
