import math

x, t, sigma, b = 1.3, 2.1, 0.7, 0.4
width = sigma * math.sqrt(2 * math.pi)
gaussian = math.exp(-((t - x) ** 2) / (2 * sigma**2)) / width
laplace = math.exp(-abs(t - x) / b) / (2 * b)
coin = 1 / (1 + math.exp(-x))

here, there = torch.tensor([x]), torch.tensor([t])
square = F.mse_loss(here, there).item()
distance = F.l1_loss(here, there).item()
surprise = F.binary_cross_entropy_with_logits(here, torch.ones(1)).item()

def row(noise, p, from_loss):
    return {"noise": noise, "minus log p": -math.log(p), "from the loss": from_loss}

display([
    row("Gaussian", gaussian, square / (2 * sigma**2) + math.log(width)),
    row("Laplace", laplace, distance / b + math.log(2 * b)),
    row("a coin that shows 1", coin, surprise),
])
