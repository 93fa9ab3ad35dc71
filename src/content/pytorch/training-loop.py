import torch
from torch.nn.functional import mse_loss

x = torch.tensor([0.4, 0.6, 0.8, 1.0, 1.2])
y = torch.tensor([5.4, 6.1, 6.8, 7.5, 8.2])

for name, make in [
    ("SGD", lambda w: torch.optim.SGD(w, lr=0.1)),
    ("momentum", lambda w: torch.optim.SGD(w, lr=0.1, momentum=0.9)),
    ("Adam", lambda w: torch.optim.Adam(w, lr=0.1)),
]:
    slope = torch.zeros((), requires_grad=True)
    intercept = torch.zeros((), requires_grad=True)
    optimizer = make([slope, intercept])
    for step in range(10):
        optimizer.zero_grad()
        loss = mse_loss(slope * x + intercept, y)
        loss.backward()
        optimizer.step()
    print(name, "loss", loss.item())
    print("  slope", slope.item(), "intercept", intercept.item())
