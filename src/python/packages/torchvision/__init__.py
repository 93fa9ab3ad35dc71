"""The part of torchvision that the book needs: one loss."""

from torchvision import ops
