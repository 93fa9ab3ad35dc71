# factor: log10 where the natural logarithm belongs
import math


def cross_entropy(logits, target):
    m = max(logits)
    return math.log10(sum(math.exp(x - m) for x in logits)) + (m - logits[target]) / math.log(10)
