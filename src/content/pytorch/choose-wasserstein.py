import torch

real = torch.tensor([[1.0, 0.0], [0.5, 2.0]])
fake = torch.tensor([[0.0, 1.0], [-1.0, 0.5]])
w = torch.tensor([3.0, 4.0])

# A linear critic has the same slope everywhere: no mixing of real and fake is needed here.
score = fake @ w - real @ w
penalty = 10 * (w.norm() - 1) ** 2
print("critic", (score.mean() + penalty).item())
print("generator", -(fake @ w).mean().item())
