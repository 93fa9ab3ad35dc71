"""Gradients of tensors."""

import torch
from torch._core import Tensor, no_such, op


def grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, allow_unused=False):
    """The derivatives of a number by each of the inputs; with create_graph they can be differentiated again."""
    if isinstance(outputs, (list, tuple)):
        if len(outputs) != 1:
            raise NotImplementedError("this book's torch has autograd.grad of one output only: add them up first")
        outputs = outputs[0]
    if isinstance(grad_outputs, (list, tuple)):
        grad_outputs = grad_outputs[0]
    if isinstance(inputs, Tensor):
        inputs = [inputs]
    keep = create_graph if retain_graph is None else retain_graph
    found = list(op("grad", outputs, list(inputs), grad_outputs, keep, create_graph))
    if None in found and not allow_unused:
        raise RuntimeError(
            "One of the differentiated Tensors appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior."
        )
    return tuple([None if h is None else Tensor(h) for h in found])


def __getattr__(name):
    if name[:2] == "__":
        raise AttributeError(name)
    no_such("torch.autograd.", name, globals().keys())
