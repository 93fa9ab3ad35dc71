"""Losses and other functions of tensors."""

import torch
from torch._core import make, no_such, op
from torch import log_softmax, relu, sigmoid, softmax, tanh

_PAD = -100


def mse_loss(input, target, reduction="mean"):
    """The squared error."""
    return make("mse_loss", input, target, reduction, 1)


def l1_loss(input, target, reduction="mean"):
    """The absolute error."""
    return make("l1_loss", input, target, reduction, 1)


def huber_loss(input, target, reduction="mean", delta=1.0):
    """A parabola for errors up to delta, a straight line beyond."""
    return make("huber_loss", input, target, reduction, delta)


def smooth_l1_loss(input, target, reduction="mean", beta=1.0):
    """Huber loss divided by its beta."""
    return make("smooth_l1_loss", input, target, reduction, beta)


def binary_cross_entropy_with_logits(input, target, weight=None, reduction="mean", pos_weight=None):
    """Binary cross-entropy of logits; pos_weight multiplies the term of the positives."""
    return make("binary_cross_entropy_with_logits", input, target, weight, reduction, pos_weight)


def binary_cross_entropy(input, target, weight=None, reduction="mean"):
    """Binary cross-entropy of probabilities; no loss is above 100."""
    return make("binary_cross_entropy", input, target, weight, reduction)


def cross_entropy(input, target, weight=None, ignore_index=_PAD, reduction="mean", label_smoothing=0.0):
    """Cross-entropy of logits with the classes on axis 1; the target holds class indices or probabilities."""
    return make("cross_entropy", input, target, weight, ignore_index, reduction, label_smoothing)


def nll_loss(input, target, weight=None, ignore_index=_PAD, reduction="mean"):
    """Minus the log-probability of the right class; the input holds log-probabilities."""
    return make("nll_loss", input, target, weight, ignore_index, reduction)


def kl_div(input, target, reduction="mean", log_target=False):
    """The divergence of target from input, which holds log-probabilities."""
    return make("kl_div", input, target, reduction, log_target)


def triplet_margin_loss(anchor, positive, negative, margin=1.0, p=2, eps=1e-06, swap=False, reduction="mean"):
    """How much nearer than by the margin the negative is, compared with the positive."""
    return make("triplet_margin_loss", anchor, positive, negative, margin, p, eps, swap, reduction)


def triplet_margin_with_distance_loss(
    anchor, positive, negative, distance_function=None, margin=1.0, swap=False, reduction="mean"
):
    """Triplet margin loss with a distance of your own."""
    distance = distance_function or pairwise_distance
    near, far = distance(anchor, positive), distance(anchor, negative)
    if swap:
        far = torch.minimum(far, distance(positive, negative))
    losses = (near - far + margin).clamp(min=0)
    return _reduced(_called("ClampMinBackward0", losses), reduction)


def _reduced(losses, reduction):
    if reduction == "none":
        return losses
    if reduction not in ("mean", "sum"):
        raise ValueError(reduction + " is not a valid value for reduction")
    return losses.mean() if reduction == "mean" else losses.sum()


def _called(name, losses):
    """PyTorch takes this step in one: what is printed has its name."""
    if losses.requires_grad:
        losses._h.gradFn = name
    return losses


def cosine_embedding_loss(input1, input2, target, margin=0.0, reduction="mean"):
    """1 minus the cosine for pairs with target 1; the cosine above the margin for those with -1."""
    return make("cosine_embedding_loss", input1, input2, target, margin, reduction)


def cosine_similarity(x1, x2, dim=1, eps=1e-08):
    """The cosine of the angle between vectors along an axis."""
    return make("cosine_similarity", x1, x2, dim, eps)


def pairwise_distance(x1, x2, p=2.0, eps=1e-06, keepdim=False):
    """The distance between vectors along the last axis; eps is added to each difference."""
    return make("pairwise_distance", x1, x2, p, eps, keepdim)


def multi_margin_loss(input, target, p=1, margin=1.0, weight=None, reduction="mean"):
    """The hinge loss of several classes."""
    return make("multi_margin_loss", input, target, p, margin, weight, reduction)


def hinge_embedding_loss(input, target, margin=1.0, reduction="mean"):
    """The input where the target is 1; what it lacks to the margin where it is -1."""
    losses = torch.where(target == 1, input, (margin - input).clamp(min=0))
    return _reduced(_called("AddBackward0", losses), reduction)


def margin_ranking_loss(input1, input2, target, margin=0.0, reduction="mean"):
    """What the first input lacks to be ranked above the second by the margin."""
    losses = (-target * (input1 - input2) + margin).clamp(min=0)
    return _reduced(_called("ClampMinBackward0", losses), reduction)


def soft_margin_loss(input, target, reduction="mean"):
    """The logistic loss of labels -1 and 1."""
    return _called("SoftMarginLossBackward0", _reduced(torch.log1p(torch.exp(-target * input)), reduction))


def gaussian_nll_loss(input, target, var, full=False, eps=1e-06, reduction="mean"):
    """Minus the log-density of a normal distribution with predicted mean and variance."""
    var = var.clamp(min=eps)
    losses = 0.5 * (torch.log(var) + (input - target) ** 2 / var)
    if full:
        losses = losses + 0.5 * 1.8378770664093453
    return _reduced(losses, reduction)


def poisson_nll_loss(input, target, log_input=True, eps=1e-08, reduction="mean"):
    """Minus the log-probability of counts."""
    losses = torch.exp(input) - target * input if log_input else input - target * torch.log(input + eps)
    return _reduced(losses, reduction)


def one_hot(tensor, num_classes=-1):
    """A 1 at each class index, zeros elsewhere, along a new last axis."""
    return make("one_hot", tensor, num_classes)


def normalize(input, p=2.0, dim=1, eps=1e-12):
    """Vectors along an axis divided by their length."""
    return input / torch.norm(input, p, dim, True).clamp(min=eps).expand_as(input)


def softplus(input, beta=1.0, threshold=20.0):
    """log(1 + exp(beta x)) / beta: a smooth relu."""
    return make("softplus", input) if beta == 1 else make("softplus", input * beta) / beta


def logsigmoid(input):
    """The logarithm of sigmoid, exact where that is near 0."""
    return make("logsigmoid", input)


def leaky_relu(input, negative_slope=0.01):
    """Each element, or a small part of it where it is negative."""
    return make("leaky_relu", input, negative_slope)


def elu(input):
    """Each element, or exp(x) - 1 where it is negative."""
    return make("elu", input)


def silu(input):
    """x sigmoid(x)."""
    return make("silu", input)


def linear(input, weight, bias=None):
    """input @ weight.T + bias."""
    out = input @ weight.t()
    return out if bias is None else out + bias


def __getattr__(name):
    if name[:2] == "__":
        raise AttributeError(name)
    no_such("torch.nn.functional.", name, globals().keys())
