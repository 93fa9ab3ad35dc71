import torch
import torch.nn.functional as F

input = torch.tensor([[2.5], [0.0], [2.0]])
target = torch.tensor([[3.0], [-0.5], [40.0]])
print("loss", F.huber_loss(input, target, delta=1.5).item())
