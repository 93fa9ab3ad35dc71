import torch
import torch.nn.functional as F

logits = torch.tensor([[[2.0, -1.0], [0.5, -3.0]]])
mask = torch.tensor([[[1.0, 0.0], [1.0, 0.0]]])

p = torch.sigmoid(logits)
overlap = (p * mask).sum(dim=(1, 2))
size = p.sum(dim=(1, 2)) + mask.sum(dim=(1, 2))
dice = (1 - (2 * overlap + 1) / (size + 1)).mean()
bce = F.binary_cross_entropy_with_logits(logits, mask)
print("loss", (dice + bce).item())
