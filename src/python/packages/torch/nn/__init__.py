"""Losses and layers as objects."""

import math
from collections import OrderedDict

import torch
from torch._core import Tensor, make, no_such
from torch.nn import functional
from torch.nn import functional as F


class Parameter(Tensor):
    """A tensor that a module learns."""

    def __init__(self, data, requires_grad=True):
        super().__init__(data.detach().clone()._h)
        if requires_grad:
            self.requires_grad_()

    def __repr__(self):
        return "Parameter containing:\n" + super().__repr__()

    __str__ = __repr__


class Module:
    """What holds parameters and other modules, and is called like a function: give it a forward."""

    def __init__(self):
        object.__setattr__(self, "_names", [])
        object.__setattr__(self, "training", True)

    def __setattr__(self, name, value):
        if isinstance(value, (Parameter, Module)):
            if not hasattr(self, "_names"):
                raise AttributeError("cannot assign parameters or modules before Module.__init__() call")
            if name not in self._names:
                self._names.append(name)
        object.__setattr__(self, name, value)

    def __call__(self, *args, **kwargs):
        return self.forward(*args, **kwargs)

    def forward(self, *args):
        """What the module computes."""
        raise NotImplementedError('Module [%s] is missing the required "forward" function' % type(self).__name__)

    def register_buffer(self, name, tensor):
        """Keeps a tensor that is not learnt."""
        object.__setattr__(self, name, tensor)

    def register_parameter(self, name, value):
        """Keeps a parameter under a name."""
        setattr(self, name, value)

    def add_module(self, name, module):
        """Keeps a module under a name."""
        setattr(self, name, module)

    def children(self):
        """The modules that this one holds."""
        return iter([m for _, m in self.named_children()])

    def named_children(self):
        """The modules that this one holds, by name."""
        found = [(name, getattr(self, name)) for name in self._names]
        return iter([(name, m) for name, m in found if isinstance(m, Module)])

    def modules(self):
        """This module and all within it."""
        found = [self]
        for m in self.children():
            found.extend(m.modules())
        return iter(found)

    def named_parameters(self):
        """All parameters by name, also those of modules within."""
        found = []
        for name in self._names:
            value = getattr(self, name)
            if isinstance(value, Parameter):
                found.append((name, value))
        for name, m in self.named_children():
            found.extend([(name + "." + inner, p) for inner, p in m.named_parameters()])
        return iter(found)

    def parameters(self):
        """All parameters, also those of modules within."""
        return iter([p for _, p in self.named_parameters()])

    def state_dict(self):
        """The parameters' elements by name."""
        return OrderedDict([(name, p.detach()) for name, p in self.named_parameters()])

    def zero_grad(self):
        """Forgets the gradients of all parameters."""
        for p in self.parameters():
            p.grad = None

    def train(self, mode=True):
        """Says that the module is being trained."""
        for m in self.modules():
            object.__setattr__(m, "training", mode)
        return self

    def eval(self):
        """Says that the module is being tried."""
        return self.train(False)

    def requires_grad_(self, requires_grad=True):
        """Records gradients for all parameters, or no longer."""
        for p in self.parameters():
            p.requires_grad_(requires_grad)
        return self

    def to(self, *_):
        """The module itself: there is no other device."""
        return self

    def apply(self, fn):
        """Calls a function with every module within, then with this one."""
        for m in self.children():
            m.apply(fn)
        fn(self)
        return self

    def extra_repr(self):
        """What stands between the brackets when the module is printed."""
        return ""

    def __repr__(self):
        lines = ["  (%s): %s" % (name, repr(m).replace("\n", "\n  ")) for name, m in self.named_children()]
        inside = "\n" + "\n".join(lines) + "\n" if lines else self.extra_repr()
        return type(self).__name__ + "(" + inside + ")"

    __str__ = __repr__


class Linear(Module):
    """A layer of neurons: x @ weight.T + bias, begun with PyTorch's own random numbers."""

    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.in_features = in_features
        self.out_features = out_features
        bound = 1 / math.sqrt(in_features)
        self.weight = Parameter(make("uniform", [out_features, in_features], -bound, bound))
        self.bias = Parameter(make("uniform", [out_features], -bound, bound)) if bias else None

    def forward(self, input):
        return F.linear(input, self.weight, self.bias)

    def extra_repr(self):
        return "in_features=%d, out_features=%d, bias=%s" % (
            self.in_features,
            self.out_features,
            self.bias is not None,
        )


class Sequential(Module):
    """Modules one after the other."""

    def __init__(self, *modules):
        super().__init__()
        for i, m in enumerate(modules):
            setattr(self, str(i), m)

    def __iter__(self):
        return self.children()

    def __len__(self):
        return len(self._names)

    def __getitem__(self, i):
        return list(self.children())[i]

    def forward(self, input):
        for m in self.children():
            input = m(input)
        return input


class ModuleList(Sequential):
    """A list of modules whose parameters are learnt too."""

    def __init__(self, modules=()):
        super().__init__(*modules)

    def append(self, module):
        """Adds a module at the end."""
        setattr(self, str(len(self)), module)
        return self


class Identity(Module):
    """What comes in."""

    def forward(self, input):
        return input


class ReLU(Module):
    """Each element, or 0 where it is negative."""

    def forward(self, input):
        return torch.relu(input)


class LeakyReLU(Module):
    """Each element, or a small part of it where it is negative."""

    def __init__(self, negative_slope=0.01):
        super().__init__()
        self.negative_slope = negative_slope

    def forward(self, input):
        return F.leaky_relu(input, self.negative_slope)

    def extra_repr(self):
        return "negative_slope=" + str(self.negative_slope)


class Sigmoid(Module):
    """1 / (1 + exp(-x)) of each element."""

    def forward(self, input):
        return torch.sigmoid(input)


class Tanh(Module):
    """The hyperbolic tangent of each element."""

    def forward(self, input):
        return torch.tanh(input)


class Softplus(Module):
    """log(1 + exp(x)): a smooth relu."""

    def forward(self, input):
        return F.softplus(input)


class Softmax(Module):
    """Positive shares along an axis that add up to 1."""

    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, input):
        return torch.softmax(input, self.dim)


class LogSoftmax(Module):
    """The logarithm of softmax."""

    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, input):
        return torch.log_softmax(input, self.dim)


class Flatten(Module):
    """The axes from start_dim to end_dim as one."""

    def __init__(self, start_dim=1, end_dim=-1):
        super().__init__()
        self.start_dim = start_dim
        self.end_dim = end_dim

    def forward(self, input):
        return torch.flatten(input, self.start_dim, self.end_dim)


class _Loss(Module):
    """A function of torch.nn.functional with its options, which are its attributes too."""

    def __init__(self, **options):
        super().__init__()
        for name in options:
            object.__setattr__(self, name, options[name])
        object.__setattr__(self, "_options", options)


class MSELoss(_Loss):
    """The squared error."""

    def __init__(self, reduction="mean"):
        super().__init__(reduction=reduction)

    def forward(self, input, target):
        return F.mse_loss(input, target, **self._options)


class L1Loss(_Loss):
    """The absolute error."""

    def __init__(self, reduction="mean"):
        super().__init__(reduction=reduction)

    def forward(self, input, target):
        return F.l1_loss(input, target, **self._options)


class HuberLoss(_Loss):
    """A parabola for errors up to delta, a straight line beyond."""

    def __init__(self, reduction="mean", delta=1.0):
        super().__init__(reduction=reduction, delta=delta)

    def forward(self, input, target):
        return F.huber_loss(input, target, **self._options)


class SmoothL1Loss(_Loss):
    """Huber loss divided by its beta."""

    def __init__(self, reduction="mean", beta=1.0):
        super().__init__(reduction=reduction, beta=beta)

    def forward(self, input, target):
        return F.smooth_l1_loss(input, target, **self._options)


class BCEWithLogitsLoss(_Loss):
    """Binary cross-entropy of logits."""

    def __init__(self, weight=None, reduction="mean", pos_weight=None):
        super().__init__(weight=weight, reduction=reduction, pos_weight=pos_weight)

    def forward(self, input, target):
        return F.binary_cross_entropy_with_logits(input, target, **self._options)


class BCELoss(_Loss):
    """Binary cross-entropy of probabilities."""

    def __init__(self, weight=None, reduction="mean"):
        super().__init__(weight=weight, reduction=reduction)

    def forward(self, input, target):
        return F.binary_cross_entropy(input, target, **self._options)


class CrossEntropyLoss(_Loss):
    """Cross-entropy of logits with the classes on axis 1."""

    def __init__(self, weight=None, ignore_index=-100, reduction="mean", label_smoothing=0.0):
        super().__init__(
            weight=weight, ignore_index=ignore_index, reduction=reduction, label_smoothing=label_smoothing
        )

    def forward(self, input, target):
        return F.cross_entropy(input, target, **self._options)


class NLLLoss(_Loss):
    """Minus the log-probability of the right class."""

    def __init__(self, weight=None, ignore_index=-100, reduction="mean"):
        super().__init__(weight=weight, ignore_index=ignore_index, reduction=reduction)

    def forward(self, input, target):
        return F.nll_loss(input, target, **self._options)


class KLDivLoss(_Loss):
    """The divergence of target from input, which holds log-probabilities."""

    def __init__(self, reduction="mean", log_target=False):
        super().__init__(reduction=reduction, log_target=log_target)

    def forward(self, input, target):
        return F.kl_div(input, target, **self._options)


class TripletMarginLoss(_Loss):
    """How much nearer than by the margin the negative is, compared with the positive."""

    def __init__(self, margin=1.0, p=2.0, eps=1e-06, swap=False, reduction="mean"):
        super().__init__(margin=margin, p=p, eps=eps, swap=swap, reduction=reduction)

    def forward(self, anchor, positive, negative):
        return F.triplet_margin_loss(anchor, positive, negative, **self._options)


class TripletMarginWithDistanceLoss(_Loss):
    """Triplet margin loss with a distance of your own."""

    def __init__(self, distance_function=None, margin=1.0, swap=False, reduction="mean"):
        super().__init__(distance_function=distance_function, margin=margin, swap=swap, reduction=reduction)

    def forward(self, anchor, positive, negative):
        return F.triplet_margin_with_distance_loss(anchor, positive, negative, **self._options)


class CosineEmbeddingLoss(_Loss):
    """1 minus the cosine of similar pairs, the cosine above the margin of others."""

    def __init__(self, margin=0.0, reduction="mean"):
        super().__init__(margin=margin, reduction=reduction)

    def forward(self, input1, input2, target):
        return F.cosine_embedding_loss(input1, input2, target, **self._options)


class CosineSimilarity(_Loss):
    """The cosine of the angle between vectors along an axis."""

    def __init__(self, dim=1, eps=1e-08):
        super().__init__(dim=dim, eps=eps)

    def forward(self, x1, x2):
        return F.cosine_similarity(x1, x2, **self._options)


class PairwiseDistance(_Loss):
    """The distance between vectors along the last axis."""

    def __init__(self, p=2.0, eps=1e-06, keepdim=False):
        super().__init__(p=p, eps=eps, keepdim=keepdim)

    def forward(self, x1, x2):
        return F.pairwise_distance(x1, x2, **self._options)


class MultiMarginLoss(_Loss):
    """The hinge loss of several classes."""

    def __init__(self, p=1, margin=1.0, weight=None, reduction="mean"):
        super().__init__(p=p, margin=margin, weight=weight, reduction=reduction)

    def forward(self, input, target):
        return F.multi_margin_loss(input, target, **self._options)


class HingeEmbeddingLoss(_Loss):
    """The input where the target is 1; what it lacks to the margin where it is -1."""

    def __init__(self, margin=1.0, reduction="mean"):
        super().__init__(margin=margin, reduction=reduction)

    def forward(self, input, target):
        return F.hinge_embedding_loss(input, target, **self._options)


class MarginRankingLoss(_Loss):
    """What the first input lacks to be ranked above the second by the margin."""

    def __init__(self, margin=0.0, reduction="mean"):
        super().__init__(margin=margin, reduction=reduction)

    def forward(self, input1, input2, target):
        return F.margin_ranking_loss(input1, input2, target, **self._options)


class SoftMarginLoss(_Loss):
    """The logistic loss of labels -1 and 1."""

    def __init__(self, reduction="mean"):
        super().__init__(reduction=reduction)

    def forward(self, input, target):
        return F.soft_margin_loss(input, target, **self._options)


class GaussianNLLLoss(_Loss):
    """Minus the log-density of a normal distribution with predicted mean and variance."""

    def __init__(self, full=False, eps=1e-06, reduction="mean"):
        super().__init__(full=full, eps=eps, reduction=reduction)

    def forward(self, input, target, var):
        return F.gaussian_nll_loss(input, target, var, **self._options)


class PoissonNLLLoss(_Loss):
    """Minus the log-probability of counts."""

    def __init__(self, log_input=True, eps=1e-08, reduction="mean"):
        super().__init__(log_input=log_input, eps=eps, reduction=reduction)

    def forward(self, input, target):
        return F.poisson_nll_loss(input, target, **self._options)


def __getattr__(name):
    if name[:2] == "__":
        raise AttributeError(name)
    no_such("torch.nn.", name, globals().keys())
