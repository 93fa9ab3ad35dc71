import torch
import torch.nn.functional as F

# One picture of 2 by 3 pixels: logits, and a mask of zeros and ones.
logits = torch.tensor([[[2.0, -1.0, 0.3], [0.5, -3.0, -0.2]]], requires_grad=True)
mask = torch.tensor([[[1.0, 0.0, 0.0], [1.0, 1.0, 0.0]]])
smooth = 1.0

p = torch.sigmoid(logits)
overlap = (p * mask).sum(dim=(1, 2))
predicted, wanted = p.sum(dim=(1, 2)), mask.sum(dim=(1, 2))

dice = (1 - (2 * overlap + smooth) / (predicted + wanted + smooth)).mean()
(gradient,) = torch.autograd.grad(dice, logits, retain_graph=True)
print("dice", dice.item())
print("  gradient", gradient.tolist())

jaccard = (1 - (overlap + smooth) / (predicted + wanted - overlap + smooth)).mean()
print("jaccard", jaccard.item())

# Tversky: 0.3 for a false positive, 0.7 for a false negative.
false_alarms, misses = predicted - overlap, wanted - overlap
score = (overlap + smooth) / (overlap + 0.3 * false_alarms + 0.7 * misses + smooth)
print("tversky", (1 - score).mean().item())

bce = F.binary_cross_entropy_with_logits(logits, mask)
print("dice + bce", (dice + bce).item())

# Several classes: softmax, one Dice per class, and cross-entropy. Two pixels, three classes on axis 1.
scores = torch.tensor([[[2.0, 0.1], [-1.0, 1.2], [0.3, -0.5]]])
labels = torch.tensor([[0, 1]])
q = torch.softmax(scores, dim=1)
masks = F.one_hot(labels, 3).permute(0, 2, 1)
shared = (q * masks).sum(dim=2)
per_class = 1 - (2 * shared + smooth) / (q.sum(dim=2) + masks.sum(dim=2) + smooth)
print("dice + ce", (per_class.mean() + F.cross_entropy(scores, labels)).item())
