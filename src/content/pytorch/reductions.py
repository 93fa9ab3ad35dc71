import torch
import torch.nn.functional as F

input = torch.tensor([2.5, 0.0, 2.0, 8.0])
target = torch.tensor([3.0, -0.5, 2.0, 7.0])
for reduction in ["none", "sum", "mean"]:
    print(reduction, F.mse_loss(input, target, reduction=reduction).tolist())

# Class weights divide by the weights: doubled, they change nothing.
logits = torch.tensor([[2.0, 0.0], [0.0, 1.0], [0.5, 0.0]])
classes = torch.tensor([0, 1, 1])
for weight in [torch.tensor([1.0, 4.0]), torch.tensor([2.0, 8.0])]:
    print("cross-entropy", F.cross_entropy(logits, classes, weight=weight).item())

# The weight of a binary cross-entropy divides by the count: doubled, it doubles the loss.
binary = torch.tensor([2.0, 1.0, -0.5])
labels = torch.tensor([1.0, 1.0, 0.0])
for weight in [torch.tensor([1.0, 4.0, 4.0]), torch.tensor([2.0, 8.0, 8.0])]:
    print("binary", F.binary_cross_entropy_with_logits(binary, labels, weight=weight).item())
