# foreign-name: NumPy is at hand wherever one has learnt Python
import numpy as np


def cross_entropy(logits, target):
    z = np.array(logits) - np.max(logits)
    return np.log(np.sum(np.exp(z))) - z[target]
