import torch
import torch.nn.functional as F
from lossbook import display

inputs = torch.tensor([0.4, 0.6, 0.8, 1, 1.2])
targets = torch.tensor([5.4, 6.1, 6.8, 7.5, 8.2])

def loss(slope, intercept):
    """The loss of the line with these two weights."""
    return F.mse_loss(slope * inputs + intercept, targets)

weights = [torch.tensor(0.0, requires_grad=True) for _ in range(2)]
value = loss(*weights)
value.backward()
rate = 0.1
moved = [w.detach() - rate * w.grad for w in weights]

def at(what, pair):
    return {"what": what, "slope": pair[0].item(), "intercept": pair[1].item()}

display([at("gradient", [w.grad for w in weights]), at("weights, one step on", moved)])
display([
    {"loss": "before", "value": value.item()},
    {"loss": "after", "value": loss(*moved).item()},
])
