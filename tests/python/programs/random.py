"""PyTorch's random numbers, drawn in every way."""

import torch

for seed in [0, 42, 2**31, 123456789012]:
    torch.manual_seed(seed)
    print(torch.rand(3).tolist())
    print(torch.randn(5).tolist())
    print(torch.randn(21).tolist())
    print(torch.randn(4, 8).tolist())
    print(torch.randint(-3, 10, (6,)).tolist())
    print(torch.randperm(9).tolist())
    print(torch.randn(2).tolist(), torch.rand(2).tolist())
    print(torch.randn(()).item(), torch.rand_like(torch.zeros(2, 2)).tolist())
    print(torch.nn.Linear(3, 2).weight.tolist())
