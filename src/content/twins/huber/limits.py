import math

input = torch.tensor([2.5, 0.3, -4, 0.1])
target = torch.tensor([2, 0, 1, 0.4])

def huber(delta):
    return F.huber_loss(input, target, delta=delta).item()

def log_cosh(r):
    """The logarithm of cosh r, without computing cosh r."""
    return r + F.softplus(-2 * r) - math.log(2)

display([
    {"loss": "huber, δ = 10⁶", "value": huber(1e6)},
    {"loss": "½ mse", "value": F.mse_loss(input, target).item() / 2},
    {"loss": "huber, δ = 0.001, over δ", "value": huber(0.001) / 0.001},
    {"loss": "mae", "value": F.l1_loss(input, target).item()},
    {"loss": "huber, δ = 0.5, over δ", "value": huber(0.5) / 0.5},
    {
        "loss": "smooth l1, β = 0.5",
        "value": F.smooth_l1_loss(input, target, beta=0.5).item(),
    },
    {"loss": "log-cosh", "value": log_cosh(input - target).mean().item()},
])
