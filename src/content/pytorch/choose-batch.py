import torch
import torch.nn.functional as F

query = F.normalize(torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]))
key = F.normalize(torch.tensor([[0.9, 0.1], [0.2, 0.8], [1.0, 0.9]]))

similarity = query @ key.T / 0.1  # temperature
print("loss", F.cross_entropy(similarity, torch.arange(3)).item())
