import torch
from torchvision.ops import sigmoid_focal_loss

# Six anchors, one assigned to an object: the sum is divided by the assigned ones, not by all.
logits = torch.tensor([1.0, -4.0, -5.0, -3.0, -6.0, -2.0])
target = torch.tensor([1.0, 0.0, 0.0, 0.0, 0.0, 0.0])
total = sigmoid_focal_loss(logits, target, alpha=0.25, gamma=2, reduction="sum")
print("loss", (total / target.sum()).item())
