import torch
import torch.nn.functional as F
from lossbook import display

def slope(loss):
    logits = torch.tensor([-8.0, -2, 0, 2, 8], requires_grad=True)
    loss(logits).backward()
    return logits.grad.tolist()

yes = torch.ones(5)
bce_slope = slope(lambda x: F.binary_cross_entropy_with_logits(x, yes, reduction="sum"))
squared_slope = slope(lambda x: F.mse_loss(torch.sigmoid(x), yes, reduction="sum"))

display([
    {
        "logit": x,
        "gradient, cross-entropy": bce_slope[i],
        "gradient, squared error": squared_slope[i],
    }
    for i, x in enumerate([-8, -2, 0, 2, 8])
])
