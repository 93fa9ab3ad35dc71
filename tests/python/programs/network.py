"""A module of one's own, trained in batches, and what a reader writes around it."""

import torch
from torch import nn
import torch.nn.functional as F

print({3, 1, 2}, set(), {5}, 1e23, 1.5e300, 2.5e-300, [1e23], 123456789012.5, 4294967296.0, torch.tensor([1e10, 3e38, -5e9]).tolist(), 1e5 * 2, float("1e23"), 6.02e23 / 3)
class Net(nn.Module):
    def __init__(self, d_in, hidden=8):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(d_in, hidden), nn.ReLU(), nn.Linear(hidden, 1))
        self.scale = nn.Parameter(torch.ones(1))
    def forward(self, x):
        return self.scale * self.layers(x)
torch.manual_seed(7)
net = Net(3)
print(net)
x, y = torch.randn(20, 3), torch.randn(20, 1)
opt = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9, weight_decay=1e-3, nesterov=True)
losses = []
for epoch in range(20):
    perm = torch.randperm(20)
    for i in range(0, 20, 5):
        idx = perm[i:i + 5]
        opt.zero_grad()
        loss = F.smooth_l1_loss(net(x[idx]), y[idx])
        loss.backward()
        opt.step()
    losses.append(loss.item())
print([f"{l:.4f}" for l in losses[::5]], sum(p.numel() for p in net.parameters() if p.requires_grad))
print([(n, tuple(p.shape)) for n, p in net.named_parameters()], net.scale, list(net.state_dict())[0])
net.eval()
with torch.no_grad():
    pred = net(x)
print(pred.requires_grad, f"{F.l1_loss(pred, y):.4f}", (pred.squeeze() > 0).float().mean().item(), pred.mean())
def dice(p, t, eps=1e-6):
    p, t = p.flatten(1), t.flatten(1)
    return 1 - (2 * (p * t).sum(1) + eps) / (p.sum(1) + t.sum(1) + eps)
print(dice(torch.rand(2, 1, 4, 4), (torch.rand(2, 1, 4, 4) > 0.5).float()))
print(F.cross_entropy(torch.randn(2, 3, 4), torch.randint(0, 3, (2, 4))), F.nll_loss(F.log_softmax(torch.randn(3, 4), -1), torch.tensor([0, -100, 2])))
w = torch.randn(3, requires_grad=True)
lr = 0.1
for _ in range(3):
    loss = ((x @ w - y.squeeze(1)) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= lr * w.grad
    w.grad = None
print(w.data, w.grad, loss.detach(), w.detach().numpy() if False else w.tolist())
acc = 0
for a, b in zip(torch.arange(3), [1, 2, 3]):
    acc += a * b
print(acc, acc.item(), int(acc), float(acc), max(x[0]), sum(x[0]).item(), round(acc.item() / 3, 2), [float(v) for v in x[0]], len(x), x.size(0), x.size(), torch.Size([1]))
print(torch.tensor([[1, 2], [3, 4]]) @ torch.tensor([[1, 0], [0, 1]]) if False else "", torch.ones(2, 3).expand(4, 2, 3).shape, torch.zeros(3).bool(), ~torch.tensor([True, False]), torch.tensor([True]) & torch.tensor([False]))
print(nn.BCEWithLogitsLoss(reduction="none")(torch.tensor([0.5]), torch.tensor([1.0])), torch.sigmoid(torch.tensor(0.0)), torch.tensor([2.0]).log2(), torch.finfo(torch.float32).eps if False else "")
s = torch.tensor([1.0, 2.0, 3.0]); s *= 2; s /= 4; s **= 2; print(s); s[1:] -= 1; print(s); k = 5; k *= 2; k //= 3; print(k)
print("%s and %r" % ("a", 0.1), "%5.2f|%-6d|%06.2f" % (3.14159, 42, 2.5), f"{'x':>5}{3!s:<4}|{1/3:.{2}f}", "é".upper() if False else "", repr("it's"), ["a'b", 'c"d', "tab\t"])
