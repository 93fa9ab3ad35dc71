import torch
import torch.nn.functional as F
from lossbook import display

input = torch.tensor([2.5, 0, 2, 8])
target = torch.tensor([3, -0.5, 2, 7])

for reduction in ["none", "sum", "mean"]:
    display(F.mse_loss(input, target, reduction=reduction))
