"""What readers of Python write every day."""

import torch
from torch import nn
import torch.nn.functional as F
from collections import defaultdict, namedtuple
import functools, itertools, math, json, re, time
from typing import List, Optional
def f(xs: List[float], k: Optional[int] = None) -> float:
    """Doc."""
    return sum(xs) / len(xs)
print(f([1.0, 2.5]), f.__name__)
P = namedtuple("P", "x y"); p = P(1, 2); print(p.x, p[1])
dd = defaultdict(list); dd["a"].append(1); print(dd["a"])
print(math.prod([2, 3]), math.isclose(0.1 + 0.2, 0.3), math.log1p(1e-10), math.expm1(1e-10), math.sqrt(2), math.pi, math.log(8, 2), math.inf, math.hypot(3, 4), math.exp(50))
print(functools.reduce(lambda a, b: a * b, [1, 2, 3]), list(itertools.chain([1], [2])), json.dumps([1, 2.5, "a", None, True]), re.match(r"(\d+)", "12ab").group(1))
print(7 // 2, -7 // 2, 7 % -3, 2 ** 0.5, 2 ** -1, 10 ** 20, 5 / 2, 1e308 * 10, int(-3.7), int("42"), abs(-2.5), divmod(7, 2), 0.1 + 0.2, 1 / 3, 100 / 3, 1e-5, 123456789.0 * 10, bool([]), 3 == 3.0, None is None, 0.1 * 3, 1e16, 1e15 + 0.5, -0.0, 5e-324, 1.7976931348623157e308)
x = [1, 2, 3, 4]
x[1:3] = [9]; print(x, x[-2:], x[::2], [*x], list(range(5, 0, -2)), list(zip("ab", [1, 2])), list(enumerate("ab", 1)), any([]), all([]), [i for i in x if i % 2], "".join(reversed("abc")), "abc"[::-1] if False else "")
for i in range(3):
    if i == 1: continue
    print(i, end=" ")
else: print("done")
print("a", "b", sep="-", end="!\n"); print()
print(f"{'Loss':<10}{'Value':>10}"); print("-" * 20); print(f"{1234.5678:10.2f}|{0.00001:.2e}|{50:>5d}|{True}|{'é'}|{3.0}|{1e10}|{12345678}|{2/3:.3%}")
class A:
    count = 0
    def __init__(self, v): self.v = v; A.count += 1
    def __add__(self, o): return A(self.v + o.v)
    def __str__(self): return f"A({self.v})"
    def __len__(self): return 3
    def __getitem__(self, i): return i * 2
    @property
    def double(self): return self.v * 2
    @staticmethod
    def s(): return "s"
    @classmethod
    def c(cls): return cls.count
a = A(1) + A(2); print(a, f"{a}", str(a), a.double, A.s(), A.c(), len(a), a[4], [1, "x", a.v])
try: raise ValueError("bad")
except (ValueError, TypeError) as e: print("caught", e, repr(str(e)))
with torch.no_grad(): print(torch.is_grad_enabled() if False else "")
t = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
for row in t: print(row, row.sum().item())
n, m = t.shape; print(n, m, t.shape == (2, 2), t.shape[-1], list(t.shape), tuple(t.size()), t.ndim, t.numel(), (t > 1).sum().item(), t.mean().item() == 2.5, t[t > 2].tolist(), 1 - t, 2 / t, t.pow(2).sum().sqrt(), t.T @ t, -t, t.min(), t.sum(axis=1), t.sum(-1, keepdim=True), t.view(4, 1).squeeze(), t.unsqueeze(-1).shape, t.repeat(1, 2) if False else "", t.float().dtype, t.int(), t.long().dtype, t.argmax().item())
print(torch.tensor(2.0).item(), torch.tensor([[0.1, 0.2]]).tolist(), torch.tensor(1e-8), torch.tensor([1e-3, 1]), torch.tensor([123456.0, 1.5]), torch.tensor([[1, -20], [300, 4]]), torch.tensor([0.5, float("inf")]), torch.full((2,), 3), torch.full((2,), 0.5), torch.tensor([1.0, 2.0]).double(), torch.arange(3.0), torch.zeros(1, 1, 2, 2))
print(F.relu(torch.tensor([-1.0, 2.0])), nn.Sigmoid()(torch.tensor([0.0])), nn.Softmax(dim=0)(torch.tensor([1.0, 1.0])), nn.Flatten()(t[None]).shape, F.one_hot(torch.tensor([1]), 3).float(), F.normalize(t), F.softplus(t), torch.stack([t, t]).mean(0), torch.cat((t, t), dim=-1).shape, torch.dot(t[0], t[1]), torch.einsum if False else "")
e = torch.tensor(0.5, requires_grad=True); l = (e - 1) ** 2; l.backward(); print(e.grad.item(), e.grad, l, e, (e * 2).detach(), [e], {"e": e.item()}, l.item() < 1, bool(l < 1), l < 1)
print(torch.allclose(t, t + 1e-9), torch.equal(t, t), torch.is_tensor(t), isinstance(t, torch.Tensor), type(t) == torch.Tensor, t.requires_grad, t.grad, t.is_leaf, str(t.dtype), t.device if False else "")
