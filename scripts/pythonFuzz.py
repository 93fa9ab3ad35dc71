"""Random programs of numbers, texts, lists, functions, tensors and gradients, each from a seed."""

import random


def program(seed):
    """A few random statements that print what they made."""
    draw = random.Random(seed)
    kinds = [numbers, collections, texts, functions, tensors, gradients, losses, drawn, changes]
    return kinds[seed % len(kinds)](draw)


def number(draw):
    return draw.choice(
        [str(draw.randint(-9, 20)), f"{draw.uniform(-5, 5):.2f}", f"{draw.uniform(0.1, 9):.1f}", str(draw.randint(1, 10**12))]
    )


def expression(draw, names, depth=2):
    if depth == 0 or draw.random() < 0.2:
        return draw.choice(names + [number(draw)])
    a, b = expression(draw, names, depth - 1), expression(draw, names, depth - 1)
    return draw.choice(
        [
            f"({a} + {b})",
            f"({a} - {b})",
            f"({a} * {b})",
            f"({a} / ({b} or 1))",
            f"({a} // ({b} or 1))",
            f"({a} % ({b} or 7))",
            f"abs({a})",
            f"max({a}, {b})",
            f"min({a}, {b}, 3)",
            f"({a} if {a} > {b} else {b})",
            f"int({a})",
            f"float({b})",
            f"round({a}, {draw.randint(0, 4)})",
        ]
    )


SPECS = [".2f", ".0f", ".4f", "8.3f", ".3e", ".4g", ",.2f", "+.1f", "<9.2f", ">10.1f", "^9.2f", "09.3f", ".1%"]


def numbers(draw):
    lines = ["import math", f"a = {number(draw)}", f"b = {number(draw)}"]
    for i in range(4):
        lines.append(f"c{i} = {expression(draw, ['a', 'b'] + [f'c{k}' for k in range(i)])}")
        lines.append(f"print(c{i}, f'{{c{i}:{draw.choice(SPECS)}}}')" if draw.random() < 0.6 else f"print(c{i} == a, c{i} < b, c{i})")
    # The last digit of a function depends on the library of C.
    lines.append(f"print(round(math.{draw.choice(['exp', 'sin', 'cos', 'atan', 'floor', 'ceil', 'tanh'])}({number_small(draw)}), 11))")
    lines.append(f"print(f'{{float(c0):{draw.choice(SPECS)}}}|', '%{draw.choice(['.2f', '.3e', '5.1f', 'g'])}' % c1)")
    return "\n".join(lines)


def number_small(draw):
    return f"{draw.uniform(-3, 3):.3f}"


def collections(draw):
    values = [draw.choice([draw.randint(-5, 9), round(draw.uniform(-3, 3), 2)]) for _ in range(draw.randint(3, 7))]
    words = draw.sample(["loss", "mse", "huber", "dice", "focal", "margin", "delta"], 4)
    lines = [f"xs = {values!r}", "d = {" + ", ".join(f"{w!r}: {draw.randint(0, 99)}" for w in words) + "}"]
    choices = [
        "print(sorted(xs), sorted(xs, reverse=True)[:2])",
        "print(sorted(d.items(), key=lambda kv: kv[1] % 3))",
        "print([x * 2 for x in xs if x > 0], sum(xs), len(xs))",
        "print(xs[1:-1], xs[::-1], xs[-1])",
        "print({k: v + 1 for k, v in d.items() if v % 2 == 0})",
        "d['new'] = sum(d.values()); print(d, list(d)[0], max(d, key=d.get))",
        "print(dict(zip(d, xs)), {**d, 'mse': -1})",
        "for i, (k, v) in enumerate(d.items()): print(i, k, v / 4)",
        "print(any(x < 0 for x in xs), all(x < 9 for x in xs), [*xs, 1], (*xs, 2))",
        "ys = list(map(lambda x: x ** 2, xs)); ys.sort(key=lambda y: y % 2); print(ys, min(ys), max(ys))",
        "pairs = [(x > 0, x) for x in xs]; pairs.sort(key=lambda p: p[0]); print(pairs)",
        "print([[i * j for j in range(3)] for i in range(3)], {**{'a': 1}, 'b': [2.0, None, True]})",
        "print(len({x for x in xs}), 3 in xs, xs.index(xs[1]), xs.count(xs[0]), d.pop('loss', None), d)",
    ]
    return "\n".join(lines + draw.sample(choices, 5))


def texts(draw):
    x, n, w = round(draw.uniform(-100, 100), draw.randint(0, 5)), draw.randint(-50, 5000), draw.choice(["loss", "thickness", "a b c"])
    lines = [f"x = {x!r}", f"n = {n!r}", f"w = {w!r}", f"k = {draw.randint(2, 12)}"]
    choices = [
        f"print(f'{{x:{draw.choice(SPECS)}}} {{n:>{draw.randint(3, 9)}}} {{w!r}} {{x=}}')",
        f"print(f'{{x:>{{k}}.{draw.randint(0, 3)}f}}|{{n:,}}|{{w:^{draw.randint(8, 14)}}}|')",
        "print('{} {:.3f} {w}'.format(n, x, w=w), '%s %d %.2f' % (w, n, x))",
        "print(w.upper(), w.replace('s', 'z'), w.split(), '-'.join(['a', 'b']), w[1:3], w.title() if False else w.strip())",
        "print(w.startswith('l'), 'o' in w, len(w), w * 2, w + str(n), w.find('s'), sorted(w)[:3])",
        "print(f'{n:05d}', f'{n:x}' if n > 0 else 'neg', f'{abs(n):b}', f'{n:+d}')",
        "print(f\"{'yes' if x > 0 else 'no'} {x * 2:.1f} {{literal}}\" f'{n}' ' end')",
        "print(str(x), repr(x), str([x, n, w]), float(str(x)) == x, int('12') + n)",
        f"print(f'{{x / 3:{draw.choice(SPECS)}}} {{x * 1e10:.3e}} {{x / 1e7:.4g}}', x / 3, x * 1e20, x / 1e9)",
    ]
    return "\n".join(lines + draw.sample(choices, 4))


def functions(draw):
    a, b = draw.randint(1, 5), round(draw.uniform(0.5, 3), 1)
    bodies = [
        f"def f(x, scale={b}, *rest, power=2):\n    total = scale * x ** power\n    for r in rest:\n        total += r\n    return total\nprint(f({a}), f({a}, 2), f({a}, 2, 3, 4), f({a}, power=3))",
        f"class Counter:\n    def __init__(self, step={a}):\n        self.step, self.n = step, 0\n    def __call__(self):\n        self.n += self.step\n        return self.n\n    def __repr__(self):\n        return f'Counter({{self.n}})'\nc = Counter()\nc(); c()\nprint(c, c.n, [c])",
        f"def huber(r, delta={b}):\n    return 0.5 * r * r if abs(r) <= delta else delta * (abs(r) - 0.5 * delta)\nprint([huber(r) for r in [-{a}, 0.3, {b}, 7]])\nprint(f'{{sum(huber(r) for r in range({a})):.3f}}')",
        f"def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\nprint([fib(i) for i in range({a + 5})])",
        f"def outer(k):\n    total = 0\n    def add(x):\n        nonlocal total\n        total += k * x\n        return total\n    return add\ng = outer({b})\nprint(g(1), g(2), g({a}))",
        f"def gen(n):\n    for i in range(n):\n        if i % 2:\n            continue\n        yield i * {b}\nprint(list(gen({a + 4})), sum(gen(5)))",
        f"try:\n    print({a} / 0)\nexcept ZeroDivisionError:\n    print('zero')\nfinally:\n    print('done')\ntry:\n    [1][{a}]\nexcept (IndexError, KeyError) as e:\n    print(type(e).__name__)",
        f"x = {a}\nwhile x < 100:\n    x = x * 3 - 1 if x % 2 else x + {a}\n    if x > 60: break\nelse:\n    print('else')\nprint(x)",
        f"def opt(**kw):\n    return kw.get('lr', {b}) * len(kw) + ('eps' in kw)\nprint(opt(), opt(lr=2.0), opt(lr=1, eps=2))",
        f"first, *rest = [{a}, 2, 3]\nprint(first, rest, [i for i, r in enumerate(rest) if r == 3], (lambda q: q + {b})(1))",
    ]
    return "\n".join(draw.sample(bodies, 3))


def matrix(draw, rows, columns, low=-2.0, high=2.0):
    return repr([[round(draw.uniform(low, high), 2) for _ in range(columns)] for _ in range(rows)])


def vector(draw, n, low=-2.0, high=2.0):
    return repr([round(draw.uniform(low, high), 2) for _ in range(n)])


def tensors(draw):
    r, c = draw.randint(2, 3), draw.randint(2, 4)
    lines = [
        "import torch",
        f"x = torch.tensor({matrix(draw, r, c)})",
        f"y = torch.tensor({matrix(draw, r, c)})",
        f"i = torch.tensor({[[draw.randint(-4, 9) for _ in range(c)] for _ in range(r)]!r})",
    ]
    choices = [
        "print(x + y, (x * y).tolist(), (x - 1) / 2)",
        "print(x.sum(dim=0), x.mean(dim=1, keepdim=True).tolist(), x.max(), x.min().item())",
        "print(x.exp().tolist(), x.abs().sqrt().tolist(), torch.sigmoid(x).tolist())",
        "print(torch.softmax(x, dim=1).tolist(), torch.log_softmax(x, dim=0).tolist())",
        "print(x.argmax(dim=1), x.argmin(), x.max(dim=1), torch.argsort(x[0]))",
        "print(i + 1, i * 2, i // 3, i % 3, i / 4, i.sum(), i.float().mean())",
        "print(i > 2, (i > 2).sum(), x[x > 0], torch.where(x > 0, x, -y).tolist())",
        "print(x[0], x[:, 1], x[-1, -1], x[:, ::2], x[None].shape, x[..., 0], x[[1, 0]].tolist())",
        "print((x @ y.T).tolist(), torch.matmul(x, y[0]).tolist(), x.T.shape)",
        "print(x.reshape(-1)[:3], x.flatten().shape, x.unsqueeze(1).shape, x.permute(1, 0).tolist())",
        "print(torch.cat([x, y]).shape, torch.stack([x, y], dim=1).shape, torch.cat([x, y], dim=1).tolist())",
        "print(x.std().item(), x.var(dim=1).tolist(), x.norm().item(), x.var(unbiased=False).item())",
        "print(x.clamp(-0.5, 0.5), x.clamp(min=0).tolist(), torch.maximum(x, y).tolist(), x.round(), x.floor())",
        "print((x ** 2).tolist(), (x.abs() ** 0.5).tolist(), 2 ** x, (1 - x).tolist(), 1 / (x.abs() + 1))",
        "print(x.cumsum(dim=1).tolist(), x.prod().item(), torch.logsumexp(x, dim=1).tolist(), x.sort(dim=1))",
        "print(3 > x, 1 == i, i != 2, x.dtype, i.dtype, (i > 0).dtype, (i + 0.5).dtype, x.shape, x.numel())",
        "print(f'{x.mean():.3f} {x[0, 0].item():>8.2f}', torch.zeros(2, 2), torch.arange(4) * 1.5, torch.linspace(0, 1, 5))",
        "print(x.gather(1, torch.zeros(len(x), 1, dtype=torch.long)), x.tolist()[0], len(x), x.dim())",
        "print(x.topk(2, dim=1), x.any(), (x > -9).all(), torch.eye(2), x.expm1().tolist(), torch.tanh(x).tolist())",
    ]
    return "\n".join(lines + draw.sample(choices, 4))


def smooth(draw, names, depth=3):
    if depth == 0:
        return draw.choice(names)
    a, b = smooth(draw, names, depth - 1), smooth(draw, names, depth - 1)
    return draw.choice(
        [
            f"({a} + {b})",
            f"({a} * {b})",
            f"({a} - 0.5 * {b})",
            f"torch.sigmoid({a})",
            f"torch.tanh({a})",
            f"({a} / (1 + {b} ** 2))",
            f"torch.exp(-({a}) ** 2)",
            f"torch.log(1 + ({a}) ** 2)",
            f"F.softplus({a})",
            f"torch.relu({a} + 0.1)",
            f"F.softmax({a}, dim=-1)",
            f"({a}).clamp(-1.05, 1.05)",
            f"({a}).abs()",
            f"F.log_softmax({b}, dim=-1)",
        ]
    )


def gradients(draw):
    n = draw.randint(2, 4)
    lines = [
        "import torch",
        "import torch.nn.functional as F",
        f"a = torch.tensor({vector(draw, n)}, requires_grad=True)",
        f"b = torch.tensor({matrix(draw, 2, n)}, requires_grad=True)",
        f"y = {smooth(draw, ['a', 'b'])}",
        f"loss = (y + 0.1 * a * b).{draw.choice(['sum()', 'mean()', 'pow(2).mean()', 'norm()'])}",
        "print(loss.item(), loss.requires_grad)",
    ]
    ends = [
        "loss.backward()\nprint(a.grad.tolist(), b.grad.tolist())",
        "ga, gb = torch.autograd.grad(loss, [a, b])\nprint(ga.tolist(), gb, a.grad)",
        "(g,) = torch.autograd.grad(loss, a, create_graph=True)\n(g ** 2).sum().backward()\nprint(g.tolist(), a.grad.tolist())",
        "loss.backward(retain_graph=True)\nloss.backward()\nprint(a.grad)\nwith torch.no_grad():\n    a -= 0.1 * a.grad\nprint(a, a.grad.shape)",
        "with torch.no_grad():\n    z = a * 2\nprint(z.requires_grad, a.detach().requires_grad)\n(loss * z.sum()).backward()\nprint(b.grad)",
        "opt = torch.optim." + draw.choice(["SGD([a, b], lr=0.1)", "SGD([a], lr=0.1, momentum=0.9)", "Adam([a, b], lr=0.05)", "AdamW([b], lr=0.05)"])
        + "\nfor _ in range(3):\n    opt.zero_grad()\n    l = ((a * b) ** 2).mean() + torch.tanh(b).sum()\n    l.backward()\n    opt.step()\nprint(l.item(), a, b.tolist())",
    ]
    return "\n".join(lines + [draw.choice(ends)])


def losses(draw):
    n, c = draw.randint(2, 4), draw.randint(2, 4)
    reduction = draw.choice(["mean", "sum", "none"])
    lines = [
        "import torch",
        "from torch import nn",
        "import torch.nn.functional as F",
        f"x = torch.tensor({matrix(draw, n, c)}, requires_grad=True)",
        f"t = torch.tensor({matrix(draw, n, c)})",
        f"p = torch.tensor({matrix(draw, n, c, 0.05, 0.95)}, requires_grad=True)",
        f"hot = torch.tensor({[[float(draw.randint(0, 1)) for _ in range(c)] for _ in range(n)]!r})",
        f"k = torch.tensor({[draw.randrange(c) for _ in range(n)]!r})",
        f"w = torch.tensor({vector(draw, c, 0.2, 2.0)})",
        f"sign = torch.tensor({[draw.choice([-1.0, 1.0]) for _ in range(n)]!r})",
    ]
    choices = [
        f"F.mse_loss(x, t, reduction='{reduction}')",
        f"nn.L1Loss(reduction='{reduction}')(x, t)",
        f"F.huber_loss(x, t, reduction='{reduction}', delta={draw.choice([0.3, 1.0, 2.5])})",
        f"F.smooth_l1_loss(x, t, reduction='{reduction}', beta={draw.choice([0.3, 1.0, 2.5])})",
        f"F.binary_cross_entropy_with_logits(x, hot, reduction='{reduction}')",
        f"nn.BCEWithLogitsLoss(pos_weight=w, reduction='{reduction}')(x, hot)",
        f"F.binary_cross_entropy(p, hot, reduction='{reduction}')",
        f"F.cross_entropy(x, k, reduction='{reduction}')",
        f"nn.CrossEntropyLoss(weight=w, reduction='{reduction}')(x, k)",
        f"F.cross_entropy(x, k, label_smoothing={draw.choice([0.1, 0.3])}, reduction='{reduction}')",
        f"F.cross_entropy(x, p.detach() / p.detach().sum(dim=1, keepdim=True), reduction='{reduction}')",
        f"F.nll_loss(F.log_softmax(x, dim=1), k, weight=w, reduction='{reduction}')",
        f"F.kl_div(F.log_softmax(x, dim=1), p.detach(), reduction='{draw.choice(['sum', 'batchmean', 'none'])}')",
        f"F.cosine_embedding_loss(x, t, sign, margin=0.2, reduction='{reduction}')",
        f"F.triplet_margin_loss(x, t, p.detach(), margin=1.5, reduction='{reduction}')",
        f"F.margin_ranking_loss(x[:, 0], t[:, 0], sign, margin=0.3, reduction='{reduction}')",
        f"F.multi_margin_loss(x, k, margin=0.7, reduction='{reduction}')",
        f"F.soft_margin_loss(x, 2 * hot - 1, reduction='{reduction}')",
        f"F.gaussian_nll_loss(x, t, p.detach(), reduction='{reduction}')",
        f"F.poisson_nll_loss(x, hot, reduction='{reduction}')",
        f"F.hinge_embedding_loss(x, 2 * hot - 1, reduction='{reduction}')",
    ]
    lines.append(f"loss = {draw.choice(choices)}")
    lines.append("print(loss.tolist(), tuple(loss.shape))")
    lines.append("loss.sum().backward()")
    lines.append("print((p if x.grad is None else x).grad.tolist())")
    lines.append(f"print({draw.choice(choices)})")
    return "\n".join(lines)


def drawn(draw):
    lines = ["import torch", "from torch import nn", f"torch.manual_seed({draw.choice([draw.randint(0, 99), draw.randint(0, 2**40)])})"]
    choices = [
        f"print(torch.rand({draw.randint(1, 5)}).tolist())",
        f"print(torch.randn({draw.randint(1, 20)}).tolist())",
        f"print(torch.randn({draw.randint(1, 4)}, {draw.randint(1, 6)}))",
        f"print(torch.randint(0, {draw.randint(2, 50)}, ({draw.randint(1, 6)},)))",
        f"print(torch.randperm({draw.randint(1, 12)}).tolist())",
        f"print(torch.rand(2, 3).mean().item(), torch.randn(2, 8).std())",
        f"print(nn.Linear({draw.randint(1, 4)}, {draw.randint(1, 4)}).weight.detach())",
        "m = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1)); print(m(torch.ones(1, 2)).item())",
        "print(torch.empty(3).uniform_(-1, 1) if False else torch.zeros(3).uniform_(-1, 1))",
        "print(torch.zeros(2, 2).normal_(1.0, 0.5))",
    ]
    return "\n".join(lines + draw.sample(choices, 4))


def changes(draw):
    r, c = draw.randint(2, 4), draw.randint(3, 4)
    lines = ["import torch", f"x = torch.tensor({matrix(draw, r, c)})", "y = x.clone()", "v = x.view(-1)", "row = x[1]", "col = x[:, 0]", "t = x.t()"]
    choices = [
        "x[0] = 5",
        "row += 10",
        "col *= 2",
        "v[2] = -1",
        "t[1] = 0.5",
        "x[:, 1] -= 1",
        "x[x < 0] = 0",
        "x += 1",
        "x.mul_(0.5)",
        "row[0] = 9; row.clamp_(max=6)",
        "x[1:, ::2] = torch.ones(1)",
        "x[[0, 1], [1, 2]] = torch.tensor([7.0, 8.0])",
        "x.zero_() if x.sum() > 50 else x.add_(0.25)",
        "d = x.detach(); d[0, 0] = 3",
        "y.copy_(x); y[0, 0] = 99",
        "x.view(-1)[:2].fill_(1.5)",
        "z = x.reshape(-1)[1:3]; z += 2",
    ]
    lines += draw.sample(choices, 4)
    return "\n".join(lines + ["print(x, v[:4].tolist(), row, col.tolist(), t.shape, y)"])
