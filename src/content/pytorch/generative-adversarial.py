import torch
import torch.nn.functional as F

real = torch.tensor([2.0, -1.0, 0.5])
fake = torch.tensor([-4.0, 0.3, -2.0], requires_grad=True)


def bce(logits, label):
    labels = torch.full_like(logits, label)
    return F.binary_cross_entropy_with_logits(logits, labels)


discriminator = {
    "non-saturating": bce(real, 1.0) + bce(fake, 0.0),
    "least squares": 0.5 * ((real - 1) ** 2).mean() + 0.5 * (fake**2).mean(),
    "hinge": F.relu(1 - real).mean() + F.relu(1 + fake).mean(),
    "wasserstein": fake.mean() - real.mean(),
}
for game, loss in discriminator.items():
    print("discriminator,", game, loss.item())

generator = {
    "minimax": -bce(fake, 0.0),
    "non-saturating": bce(fake, 1.0),
    "least squares": 0.5 * ((fake - 1) ** 2).mean(),
    "hinge": -fake.mean(),
}
for game, loss in generator.items():
    (slope,) = torch.autograd.grad(loss, fake)
    print("generator,", game, loss.item())
    print("  slope", slope.tolist())

# Gradient penalty of a small critic, at given points.
points = torch.tensor([[1.0, 0.0], [0.5, -2.0]], requires_grad=True)
weights = torch.tensor([[3.0, 4.0], [1.0, -1.0]])
scores = F.softplus(points @ weights).sum(dim=1)
(slopes,) = torch.autograd.grad(scores.sum(), points, create_graph=True)
print("penalty", 10 * ((slopes.norm(2, dim=1) - 1) ** 2).mean().item())
