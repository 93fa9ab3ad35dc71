"""Optimisers: what changes parameters along their gradients."""

import math

import torch
from torch._core import Tensor, no_such


class Optimizer:
    """Parameters and how they are changed."""

    def __init__(self, params, **options):
        params = list(params)
        if not params:
            raise ValueError("optimizer got an empty parameter list")
        groups = params if isinstance(params[0], dict) else [{"params": params}]
        self.param_groups = []
        self._state = {}
        for group in groups:
            merged = dict(options)
            merged.update(group)
            held = merged["params"]
            merged["params"] = [held] if isinstance(held, Tensor) else list(held)
            for p in merged["params"]:
                if not isinstance(p, Tensor):
                    raise TypeError("optimizer can only optimize Tensors, but one of the params is " + type(p).__name__)
                if not p.is_leaf:
                    raise ValueError("can't optimize a non-leaf Tensor")
            self.param_groups.append(merged)

    def zero_grad(self, set_to_none=True):
        """Forgets the gradients of all parameters."""
        for group in self.param_groups:
            for p in group["params"]:
                p.grad = None

    def step(self):
        """Changes every parameter that has a gradient."""
        with torch.no_grad():
            for g, group in enumerate(self.param_groups):
                for i, p in enumerate(group["params"]):
                    if p.grad is not None:
                        state = self._state.setdefault((g, i), {})
                        self._change(p, p.grad, group, state)

    def _change(self, p, grad, group, state):
        raise NotImplementedError


class SGD(Optimizer):
    """Stochastic gradient descent, with momentum if wanted."""

    def __init__(self, params, lr=0.001, momentum=0, dampening=0, weight_decay=0, nesterov=False):
        super().__init__(
            params, lr=lr, momentum=momentum, dampening=dampening, weight_decay=weight_decay, nesterov=nesterov
        )

    def _change(self, p, grad, group, state):
        if group["weight_decay"]:
            grad = grad + p * group["weight_decay"]
        momentum = group["momentum"]
        if momentum:
            before = state.get("momentum")
            moved = grad.clone() if before is None else before * momentum + grad * (1 - group["dampening"])
            state["momentum"] = moved
            grad = grad + moved * momentum if group["nesterov"] else moved
        p -= grad * group["lr"]


class Adam(Optimizer):
    """Steps scaled by running means of the gradient and of its square."""

    _decoupled = False

    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-08, weight_decay=0):
        super().__init__(params, lr=lr, betas=betas, eps=eps, weight_decay=weight_decay)

    def _change(self, p, grad, group, state):
        decay = group["weight_decay"]
        if decay:
            if self._decoupled:
                p.mul_(1 - group["lr"] * decay)
            else:
                grad = grad + p * decay
        first, second = group["betas"]
        if not state:
            state["step"] = 0
            state["mean"] = torch.zeros_like(p)
            state["square"] = torch.zeros_like(p)
        state["step"] += 1
        state["mean"] = state["mean"] + (grad - state["mean"]) * (1 - first)
        state["square"] = state["square"] * second + grad * grad * (1 - second)
        size = state["square"].sqrt() / math.sqrt(1 - second ** state["step"]) + group["eps"]
        p -= state["mean"] / size * (group["lr"] / (1 - first ** state["step"]))


class AdamW(Adam):
    """Adam whose weight decay does not pass through the running means."""

    _decoupled = True

    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-08, weight_decay=0.01):
        super().__init__(params, lr, betas, eps, weight_decay)


def __getattr__(name):
    if name[:2] == "__":
        raise AttributeError(name)
    no_such("torch.optim.", name, globals().keys())
