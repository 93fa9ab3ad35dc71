import torch
import torch.nn.functional as F

logits = torch.tensor([[-2.0], [-1.0], [0.5], [-3.0]])
target = torch.tensor([[1.0], [0.0], [0.0], [0.0]])
positive_weight = torch.tensor([3.0])  # negatives per positive
loss = F.binary_cross_entropy_with_logits(logits, target, pos_weight=positive_weight)
print("loss", loss.item())
