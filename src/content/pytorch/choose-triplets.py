import torch
import torch.nn.functional as F

anchor = torch.tensor([[1.0, 2.0], [0.0, 0.0]])
positive = torch.tensor([[1.5, 1.0], [0.0, 0.1]])
negative = torch.tensor([[3.0, 2.0], [0.3, 0.4]])
print("loss", F.triplet_margin_loss(anchor, positive, negative, margin=1.0).item())
