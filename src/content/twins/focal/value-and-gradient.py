import math
import torch
import torch.nn.functional as F
from lossbook import display

rightness = [0.1, 0.5, 0.9, 0.99]

def focal(logits, gamma):
    """Focal loss of cases whose label is 1."""
    log_p = F.logsigmoid(logits)
    return -((-torch.expm1(log_p)) ** gamma) * log_p

def values_and_slopes(gamma):
    logits = torch.tensor([math.log(p / (1 - p)) for p in rightness], requires_grad=True)
    values = focal(logits, gamma)
    values.sum().backward()
    return values.tolist(), logits.grad.tolist()

values_0, slopes_0 = values_and_slopes(0)
values_2, slopes_2 = values_and_slopes(2)

display([
    {
        "p_t": p,
        "loss, γ = 0": values_0[i],
        "loss, γ = 2": values_2[i],
        "divided by": values_0[i] / values_2[i],
        "gradient, γ = 0": slopes_0[i],
        "gradient, γ = 2": slopes_2[i],
    }
    for i, p in enumerate(rightness)
])
