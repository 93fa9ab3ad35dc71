"""Losses of torchvision."""

from torch._core import make, no_such


def sigmoid_focal_loss(inputs, targets, alpha=0.25, gamma=2, reduction="none"):
    """Focal loss of logits; a negative alpha weighs nothing."""
    return make("sigmoid_focal_loss", inputs, targets, alpha, gamma, reduction)


def __getattr__(name):
    if name[:2] == "__":
        raise AttributeError(name)
    no_such("torchvision.ops.", name, globals().keys())
