import torch
import torch.nn.functional as F

input = torch.tensor([2.5, 0.0, 2.0, 7.0], requires_grad=True)
target = torch.tensor([3.0, -0.5, 2.0, 1.0])

for name, loss in [("mse", F.mse_loss), ("mae", F.l1_loss)]:
    value = loss(input, target)
    (gradient,) = torch.autograd.grad(value, input)
    print(name, value.item())
    print("  gradient", gradient.tolist())
    print("  as a sum", loss(input, target, reduction="sum").item())

# Two readings of the same fit.
mse = F.mse_loss(input, target)
print("rmse", mse.sqrt().item())
print("R2", (1 - mse / target.var(unbiased=False)).item())
