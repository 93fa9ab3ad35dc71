import torch
import torch.nn.functional as F

# One picture of two pixels and three classes; PyTorch wants the classes on axis 1.
logits = torch.tensor([[[2.0, 0.1], [-1.0, 1.2], [0.3, -0.5]]])
target = torch.tensor([[0, 1]])

p = torch.softmax(logits, dim=1)
mask = F.one_hot(target, 3).permute(0, 2, 1)
overlap = (p * mask).sum(dim=2)
dice = (1 - (2 * overlap + 1) / (p.sum(dim=2) + mask.sum(dim=2) + 1)).mean()
print("loss", (dice + F.cross_entropy(logits, target)).item())
