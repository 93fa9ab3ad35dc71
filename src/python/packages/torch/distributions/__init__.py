"""Normal distributions and the divergence between two of them."""

import math

import torch
from torch._core import Tensor, no_such


class Normal:
    """The normal distribution."""

    def __init__(self, loc, scale):
        self.loc = torch.as_tensor(loc)
        self.scale = torch.as_tensor(scale)

    @property
    def mean(self):
        """The middle of the distribution."""
        return self.loc

    def log_prob(self, value):
        """The log-density at a value."""
        var = self.scale**2
        return -((value - self.loc) ** 2) / (2 * var) - self.scale.log() - math.log(math.sqrt(2 * math.pi))

    def entropy(self):
        """The entropy, in nats."""
        return 0.5 + 0.5 * math.log(2 * math.pi) + torch.log(self.scale)


def kl_divergence(p, q):
    """The divergence of q from p, both normal, in nats."""
    ratio = (p.scale / q.scale) ** 2
    apart = ((p.loc - q.loc) / q.scale) ** 2
    return 0.5 * (ratio + apart - 1 - ratio.log())


def __getattr__(name):
    if name[:2] == "__":
        raise AttributeError(name)
    no_such("torch.distributions.", name, globals().keys())
