import torch
import torch.nn.functional as F
from lossbook import display

residuals = torch.tensor([-3, -1, -0.5, 0, 0.5, 1, 3], requires_grad=True)
zeros = torch.zeros_like(residuals)
F.huber_loss(residuals, zeros, reduction="sum").backward()

display(F.huber_loss(residuals, zeros, delta=1.0, reduction="none"))
display(residuals.grad)
