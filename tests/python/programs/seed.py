"""The losses of the tour on random numbers of one seed."""

import torch
from torch import nn
import torch.nn.functional as F
torch.manual_seed(0)
logits = torch.randn(32, 10, requires_grad=True)
targets = torch.randint(0, 10, (32,))
criterion = nn.CrossEntropyLoss()
loss = criterion(logits, targets)
loss.backward()
print(f"Cross-Entropy Loss: {loss.item():.4f}")
print(logits.grad.shape, logits.grad[0, :3])
bl = torch.randn(32, 1); bt = torch.randint(0, 2, (32, 1)).float()
print(f"BCE Loss: {nn.BCEWithLogitsLoss()(bl, bt).item():.4f}")
class FocalLoss(nn.Module):
    def __init__(self, alpha=1, gamma=2, reduction='mean'):
        super(FocalLoss, self).__init__()
        self.alpha = alpha
        self.gamma = gamma
        self.reduction = reduction
    def forward(self, inputs, targets):
        ce_loss = F.cross_entropy(inputs, targets, reduction='none')
        pt = torch.exp(-ce_loss)
        focal_loss = self.alpha * (1 - pt) ** self.gamma * ce_loss
        if self.reduction == 'mean':
            return focal_loss.mean()
        elif self.reduction == 'sum':
            return focal_loss.sum()
        return focal_loss
print(f"Focal Loss: {FocalLoss(gamma=2)(logits, targets).item():.4f}")
p = torch.randn(32, 1); y = torch.randn(32, 1)
for name, c in {"MSE": nn.MSELoss(), "L1": nn.L1Loss(), "Huber": nn.HuberLoss(delta=1.0)}.items():
    print(f"{name:>6} Loss: {c(p, y).item():.4f}")
class DiceLoss(nn.Module):
    def __init__(self, smooth=1.0):
        super().__init__()
        self.smooth = smooth
    def forward(self, pred, target):
        pred = torch.sigmoid(pred)
        pred = pred.view(-1); target = target.view(-1)
        inter = (pred * target).sum()
        return 1 - (2. * inter + self.smooth) / (pred.sum() + target.sum() + self.smooth)
pm = torch.randn(1, 1, 64, 64); tm = (torch.rand(1, 1, 64, 64) > 0.5).float()
print(f"Dice Loss: {DiceLoss()(pm, tm).item():.4f}")
