import torch
import torch.nn.functional as F

left = torch.tensor([[0.0, 0.0], [1.0, 1.0]])
right = torch.tensor([[0.3, 0.4], [1.0, 1.6]])
similar = torch.tensor([1.0, 0.0])

distance = F.pairwise_distance(left, right, eps=0)
apart = F.relu(1 - distance)  # margin 1
loss = 0.5 * (similar * distance**2 + (1 - similar) * apart**2)
print("loss", loss.mean().item())
