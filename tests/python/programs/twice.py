# The slope of a slope through the losses, which in memory are loops and keep no graph of their own.
import torch
import torch.nn.functional as F

x = torch.tensor([0.5, -1.0, 2.0], requires_grad=True)
t = torch.tensor([0.0, 1.0, 1.0])
losses = {
    "mse": F.mse_loss(x, t),
    "logits": F.binary_cross_entropy_with_logits(x, t),
    "classes": F.cross_entropy(x[None], torch.tensor([2])),
    "shares": F.cross_entropy(x[None], torch.tensor([[0.2, 0.3, 0.5]])),
}
for name, loss in losses.items():
    (slope,) = torch.autograd.grad(loss, x, create_graph=True)
    (again,) = torch.autograd.grad((slope * slope).sum(), x)
    print(name, slope.detach(), again)
