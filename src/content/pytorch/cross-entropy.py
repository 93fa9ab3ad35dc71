import torch
import torch.nn.functional as F

logits = torch.tensor([[0.5, -1.0, 2.0], [1.5, 0.2, -0.3], [-0.7, 0.9, 0.1]], requires_grad=True)
classes = torch.tensor([2, 0, 1])

loss = F.cross_entropy(logits, classes)
loss.backward()
print("loss", loss.item())
print("gradient", logits.grad.tolist())

weight = torch.tensor([0.2, 0.5, 1.3])
print("weighted", F.cross_entropy(logits, classes, weight=weight).item())
print("smoothed", F.cross_entropy(logits, classes, label_smoothing=0.1).item())
print("last one ignored", F.cross_entropy(logits, torch.tensor([2, 0, -100])).item())

far = torch.tensor([[0.0, 1000.0]])
print("1000 apart", F.cross_entropy(far, torch.tensor([0])).item())
