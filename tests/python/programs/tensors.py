"""Views, changes in place, gradients of gradients, indices and ties."""

import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(2)
x = torch.rand(64, 2)
t = x.sum(dim=1, keepdim=True) ** 2
a = torch.zeros(1)
m = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
print(m, sum(p.numel() for p in m.parameters()), [n for n, _ in m.named_parameters()])
print(nn.MSELoss(), nn.CrossEntropyLoss(label_smoothing=0.1), nn.HuberLoss(delta=2.0))
print(torch.max(torch.tensor([[1, 5], [7, 2]]), dim=1))
print(torch.tensor([1, 2]) / 2, torch.tensor([1, 2]) // 2, torch.tensor([5, -5]) % 3, torch.tensor([1, 2]) ** 2, torch.tensor([1, 2]) + 0.5, torch.tensor([1, 2]) * True)

w = torch.zeros(2, requires_grad=True)
for _ in range(5):
    l = ((x @ w - t.squeeze()) ** 2).mean(); l.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
        w.grad.zero_()
print(w)
a = torch.arange(12).reshape(3, 4).float()
b = a[1]; b += 100; print(a); a[:, 1] = -1; print(b, a.t()[1]); a[a > 50] = 0; print(a)
v = a.view(-1); v[0] = 7; print(a[0, 0], v[:2], a[[0, 2]], a[torch.tensor([1, 0]), torch.tensor([2, 3])], a[..., -1], a[None].shape, a[1:, ::2])
total = torch.zeros(()); 
for i in range(3): total += (w * i).sum()
print(total); total.backward(); print(w.grad)
q = torch.tensor([2.0, 0.0], requires_grad=True)
(g,) = torch.autograd.grad((q ** 3).sum(), q, create_graph=True); print(g); g.sum().backward(); print(q.grad)
try: g.sum().backward()
except RuntimeError as e: print(str(e)[:40])
print(torch.maximum(q, torch.zeros(2)).sum(), torch.randperm(5), torch.randint(3, (2, 2)), torch.rand(2))
h = torch.tensor([1.0, 1.0, 0.5], requires_grad=True); h.max().backward(); print(h.grad)
k = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True); k.max(dim=1).values.sum().backward(); print(k.grad)
print(torch.tensor([1, 2, 3]).float().mean(), torch.tensor([[1, 2], [3, 4]]).sum(dim=0), torch.tensor([1.5, 2.5, -0.5]).round())
print(nn.Linear(2, 2).weight)
print(torch.linspace(0, 1, 5), torch.logsumexp(a, dim=1), F.one_hot(torch.tensor([0, 2])), torch.tensor([3, 1, 2]).sort(), torch.all(a > -5), torch.triu(torch.ones(2, 2)))
