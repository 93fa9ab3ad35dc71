import torch
import torch.nn.functional as F

real = torch.tensor([2.0, -1.0, 0.5])  # the discriminator's logits for real samples
fake = torch.tensor([-1.0, 0.3, -2.0])  # and for generated ones

discriminator = F.softplus(-real).mean() + F.softplus(fake).mean()
generator = F.softplus(-fake).mean()
print("discriminator", discriminator.item())
print("generator", generator.item())
