import torch

logits = torch.tensor([[[2.0, -1.0], [0.5, -3.0]]])
mask = torch.tensor([[[1.0, 0.0], [1.0, 1.0]]])

p = torch.sigmoid(logits)
overlap = (p * mask).sum(dim=(1, 2))
false_alarms = p.sum(dim=(1, 2)) - overlap
misses = mask.sum(dim=(1, 2)) - overlap
tversky = (overlap + 1) / (overlap + 0.3 * false_alarms + 0.7 * misses + 1)
print("loss", (1 - tversky).mean().item())
