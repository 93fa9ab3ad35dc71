import torch
import torch.nn.functional as F

input = torch.tensor([0.3, 3.0, -4.0, 1.5], requires_grad=True)
target = torch.tensor([0.0, 0.0, 1.0, 1.0])

loss = F.huber_loss(input, target, delta=1.0)
loss.backward()
print("loss", loss.item())
print("gradient", input.grad.tolist())

# Smooth L1 is Huber divided by its beta: equal at 1 only.
for delta in [0.5, 1.0, 2.0]:
    huber = F.huber_loss(input, target, delta=delta)
    smooth = F.smooth_l1_loss(input, target, beta=delta)
    print("delta", delta)
    print("  huber", huber.item())
    print("  smooth L1", smooth.item())
