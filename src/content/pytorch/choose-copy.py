import torch
import torch.nn.functional as F

output = torch.tensor([[0.2, 0.9, 0.4], [0.1, 0.0, 0.7]])
original = torch.tensor([[0.0, 1.0, 0.5], [0.0, 0.0, 1.0]])

# Summed over the pixels of a picture, averaged over pictures.
loss = F.mse_loss(output, original, reduction="none").sum(dim=1).mean()
print("loss", loss.item())
