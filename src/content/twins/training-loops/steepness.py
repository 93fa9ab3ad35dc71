from torch import optim

def after_five(make, curvature):
    """Where five steps lead from 1, on a parabola of this curvature."""
    w = torch.tensor(1.0, requires_grad=True)
    optimiser = make([w])
    for step in range(5):
        optimiser.zero_grad()
        (curvature / 2 * w**2).backward()
        optimiser.step()
    return w.item()

def row(name, make):
    return {
        "optimiser": name,
        "κ = 0.1": after_five(make, 0.1),
        "κ = 1": after_five(make, 1),
        "κ = 10": after_five(make, 10),
    }

display([
    row("SGD", lambda w: optim.SGD(w, lr=0.1)),
    row("momentum", lambda w: optim.SGD(w, lr=0.1, momentum=0.9)),
    row("Adam", lambda w: optim.Adam(w, lr=0.1)),
])
