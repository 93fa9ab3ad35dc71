# finished-loss: the finished loss is called
import torch
from torchvision.ops import sigmoid_focal_loss


def focal(logits, target, gamma, alpha):
    x, t = torch.tensor(logits), torch.tensor(target).float()
    return sigmoid_focal_loss(x, t, alpha=alpha, gamma=gamma, reduction="mean")
