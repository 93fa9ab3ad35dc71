import torch
import torch.nn.functional as F

X = [[0.5, -1.25, 2.0, 0.0], [3.5, -0.3, 0.7, -4.0], [1e-3, 0.51, -0.49, 1.0]]
T = [[0.0, -1.0, 0.25, 0.0], [-2.0, 0.45, 0.7, 1.5], [0.0, 0.01, 0.01, -1.0]]
WEIGHT = [[1.0, 0.0, 2.5, 0.5], [0.2, 3.0, 1.0, 0.1], [4.0, 0.7, 0.0, 1.5]]
EXTREME = [0.0, 1e-8, -1e-8, 1.0, -1.0, 17.0, -104.0, 1e4, -1e4, 1e10, 3e37]
ZERO = [0.0] * len(EXTREME)


def weighted(loss):
    """PyTorch's own `weight` of mse_loss and l1_loss."""

    def of(x, t, w, reduction):
        return loss(x, t, weight=w, reduction=reduction)

    return of


def record(oracle):
    both = {"slopes": (0, 1)}
    single = {"slopes": (0, 1), "single": True}
    weight = torch.tensor(WEIGHT).double()
    for function, loss in (("mseLoss", F.mse_loss), ("l1Loss", F.l1_loss)):
        of = weighted(loss)
        oracle.reductions("a batch of rows", function, [X, T], loss, **both)
        oracle.reductions(
            "weights, two of them 0",
            function,
            [X, T],
            lambda x, t, reduction, of=of: of(x, t, weight, reduction),
            {"weight": WEIGHT},
            **both,
        )
        oracle.reductions("a scalar", function, [1.5, -0.25], loss, **both)
    oracle.reductions("extremes", "l1Loss", [EXTREME, ZERO], F.l1_loss, **single)
    oracle.case(
        "extremes", "mseLoss", [EXTREME[:-1], ZERO[:-1]], lambda x, t: F.mse_loss(x, t, reduction="none"),
        {"reduction": "none"}, **single,
    )
    for delta in (0.3, 1.0, 2.5):
        oracle.reductions(
            f"delta {delta}", "huberLoss", [X, T],
            lambda x, t, reduction, delta=delta: F.huber_loss(x, t, delta=delta, reduction=reduction),
            {"delta": delta}, **both,
        )
        oracle.reductions(
            f"extremes, delta {delta}", "huberLoss", [EXTREME, ZERO],
            lambda x, t, reduction, delta=delta: F.huber_loss(x, t, delta=delta, reduction=reduction),
            {"delta": delta}, **single,
        )
    for beta in (0.3, 1.0, 2.5):
        smooth_l1(oracle, beta, X, T, EXTREME)
    # At a perfect fit PyTorch's slope for beta 0 is -1, unlike that of its l1_loss: no zeros here.
    smooth_l1(oracle, 0.0, [[0.5, -1.25], [2.0, 1.0]], [[0.0, -1.0], [0.25, 3.5]], EXTREME[1:])


def smooth_l1(oracle, beta, x, t, extreme):
    def loss(x, t, reduction):
        return F.smooth_l1_loss(x, t, beta=beta, reduction=reduction)

    zero = [0.0] * len(extreme)
    oracle.reductions(f"beta {beta}", "smoothL1Loss", [x, t], loss, {"beta": beta}, slopes=(0, 1))
    oracle.reductions(
        f"extremes, beta {beta}", "smoothL1Loss", [extreme, zero], loss, {"beta": beta}, slopes=(0, 1), single=True
    )
