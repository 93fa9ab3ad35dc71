import torch
import torch.nn.functional as F

logits = torch.tensor([2.0, -1.0, 0.5, -3.0], requires_grad=True)
target = torch.tensor([1.0, 0.0, 0.0, 1.0])

loss = F.binary_cross_entropy_with_logits(logits, target)
loss.backward()
print("loss", loss.item())
print("gradient", logits.grad.tolist())
print("of probabilities", F.binary_cross_entropy(torch.sigmoid(logits), target).item())

positive_weight = torch.tensor(3.0)
weighted = F.binary_cross_entropy_with_logits(logits, target, pos_weight=positive_weight)
print("positives weigh 3", weighted.item())

# A probability that has rounded to 0 has lost the logit; PyTorch holds its loss at 100.
far = torch.tensor([-1000.0])
yes = torch.tensor([1.0])
print("from the logit", F.binary_cross_entropy_with_logits(far, yes).item())
print("from the probability", F.binary_cross_entropy(torch.sigmoid(far), yes).item())
