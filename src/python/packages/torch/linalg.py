"""Lengths of vectors."""

import torch
from torch._core import no_such


def norm(input, ord=2, dim=None, keepdim=False):
    """The length of vectors: 2 is Euclid's, 1 adds absolute values."""
    return torch.norm(input, ord, dim, keepdim)


vector_norm = norm


def __getattr__(name):
    if name[:2] == "__":
        raise AttributeError(name)
    no_such("torch.linalg.", name, globals().keys())
