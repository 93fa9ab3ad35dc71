import torch
from torchvision.ops import sigmoid_focal_loss

logits = torch.tensor([[-2.0], [-1.0], [-4.0], [-6.0]])
target = torch.tensor([[1.0], [0.0], [0.0], [0.0]])
loss = sigmoid_focal_loss(logits, target, alpha=0.25, gamma=2, reduction="mean")
print("loss", loss.item())
