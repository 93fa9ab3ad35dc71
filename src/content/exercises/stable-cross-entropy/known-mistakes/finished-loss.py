# finished-loss: a finished log-sum-exp wherever float32 is enough for it
import math

import torch


def stable_cross_entropy(logits, target):
    largest = max(logits)
    shifted = [x - largest for x in logits]
    rest = sum(sorted(math.exp(x) for x in shifted)[:-1])
    if rest < 0.01:
        return largest - logits[target] + math.log1p(rest)
    return largest - logits[target] + torch.logsumexp(torch.tensor(shifted), dim=0).item()


def stable_cross_entropy_gradient(logits, target):
    largest = max(logits)
    exponentials = [math.exp(x - largest) for x in logits]
    total = sum(exponentials)
    others = sum(e for c, e in enumerate(exponentials) if c != target)
    return [(-others if c == target else e) / total for c, e in enumerate(exponentials)]
