import torch
import torch.nn.functional as F

input = torch.tensor([[2.5], [0.0], [2.0]])
target = torch.tensor([[3.0], [-0.5], [2.0]])
print("loss", F.mse_loss(input, target).item())
