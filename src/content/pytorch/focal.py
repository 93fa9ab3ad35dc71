import torch
import torch.nn.functional as F
from torchvision.ops import sigmoid_focal_loss

logits = torch.tensor([2.0, -1.0, 0.5, -3.0], requires_grad=True)
target = torch.tensor([1.0, 0.0, 0.0, 1.0])

# torchvision keeps the losses apart unless it is told otherwise.
loss = sigmoid_focal_loss(logits, target, alpha=0.25, gamma=2, reduction="mean")
loss.backward()
print("loss", loss.item())
print("gradient", logits.grad.tolist())

# A negative alpha means none; gamma 0 then leaves binary cross-entropy.
print("gamma 0", sigmoid_focal_loss(logits, target, alpha=-1, gamma=0, reduction="mean").item())
print("cross-entropy", F.binary_cross_entropy_with_logits(logits, target).item())

# Over classes there is no finished loss: one alpha for each class, and the mean over examples.
scores = torch.tensor([[0.5, -1.0, 2.0], [1.5, 0.2, -0.3], [0.0, 0.0, 0.0]])
classes = torch.tensor([2, 0, 1])
alpha = torch.tensor([0.25, 1.0, 0.5])
log_p = F.log_softmax(scores, dim=1).gather(1, classes.unsqueeze(1)).squeeze(1)
focal = -alpha[classes] * (1 - log_p.exp()) ** 2 * log_p
print("over classes", focal.mean().item())
