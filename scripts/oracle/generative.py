import torch
import torch.nn.functional as F
from torch.distributions import Normal, kl_divergence

LOGITS = [[1.0, 2.0, 3.0], [0.0, 0.0, 0.0], [-4.0, 0.5, 1.5], [10.0, -3.0, 0.2]]
LOG_Q = F.log_softmax(torch.tensor(LOGITS), -1).tolist()
P = [[0.1, 0.5, 0.4], [0.2, 0.2, 0.6], [1e-7, 0.3, 0.7], [0.9, 0.06, 0.04]]
LOG_P = torch.tensor(P).log().tolist()
MU = [[0.5, -1.0], [0.0, 2.0], [1e-3, -3.5]]
LOG_VAR = [[0.0, 0.2], [-1.0, 1.0], [4.0, -6.0]]
PIXELS = [[[2.0, -1.0], [0.5, -3.0]], [[0.0, 0.3], [-0.7, 12.0]], [[-20.0, 1.5], [4.0, -0.1]]]
GREYS = [[[1.0, 0.0], [0.25, 0.6]], [[0.5, 1.0], [0.0, 0.9]], [[0.1, 0.7], [1.0, 0.0]]]
SURE = [[[0.9, 0.2], [0.25, 0.01]], [[0.5, 0.99], [0.3, 0.8]], [[0.05, 0.7], [0.6, 0.4]]]
REAL = [2.0, -1.0, 0.5, -3.5]
FAKE = [-1.0, 0.3, -2.0, 6.0]
EXTREME = [0.0, 1e-8, -1e-8, 1.0, -1.0, 17.0, -20.0, 88.0, -104.0, 1e4, -1e4, 3e38, -3e38]


def per_sample(loss):
    """PyTorch's element-wise loss, summed over each sample."""

    def of(x, t, reduction):
        losses = loss(x, t, reduction="none").flatten(1).sum(1)
        return losses if reduction == "none" else getattr(losses, reduction)()

    return of


KINDS = {
    "mse": (per_sample(F.mse_loss), PIXELS),
    "l1": (per_sample(F.l1_loss), PIXELS),
    "bceWithLogits": (per_sample(F.binary_cross_entropy_with_logits), PIXELS),
    "bce": (per_sample(F.binary_cross_entropy), SURE),
}


def gaussian_kl(clamp=None):
    def loss(mu, log_var, reduction):
        v = log_var if clamp is None else log_var.clamp(*clamp)
        prices = kl_divergence(Normal(mu, (v / 2).exp()), Normal(torch.zeros_like(mu), torch.ones_like(mu)))
        prices = prices.flatten(1).sum(1)
        return prices if reduction == "none" else getattr(prices, reduction)()

    return loss


def bce(x, label):
    return F.binary_cross_entropy_with_logits(x, torch.full_like(x, label), reduction="none")


def squares(x, label):
    return 0.5 * F.mse_loss(x, torch.full_like(x, label), reduction="none")


JUDGE = {
    "minimax": (bce, bce),
    "nonSaturating": (bce, bce),
    "lsgan": (squares, squares),
    "hinge": (lambda x, _: F.relu(1 - x), lambda x, _: F.relu(1 + x)),
    "wasserstein": (lambda x, _: -x, lambda x, _: x),
}
FORGER = {
    "minimax": lambda x, _: F.logsigmoid(-x),
    "nonSaturating": bce,
    "lsgan": squares,
    "hinge": lambda x, _: -x,
    "wasserstein": lambda x, _: -x,
}


def reduced(losses, reduction):
    return losses if reduction == "none" else getattr(losses, reduction)()


def judge(mode, real_label=1.0, fake_label=0.0):
    real, fake = JUDGE[mode]
    return lambda r, f, reduction: reduced(real(r, real_label), reduction) + reduced(fake(f, fake_label), reduction)


def forge(mode, label=1.0):
    return lambda f, reduction: reduced(FORGER[mode](f, label), reduction)


def record(oracle):
    pair = {"slopes": (0, 1)}
    for log_target, target in ((False, P), (True, LOG_P)):
        for reduction in ("none", "mean", "sum", "batchmean"):
            oracle.case(
                f"logTarget {log_target}, {reduction}", "klDiv", [LOG_Q, target],
                lambda x, t, log_target=log_target, reduction=reduction: F.kl_div(
                    x, t, log_target=log_target, reduction=reduction
                ),
                {"logTarget": log_target, "reduction": reduction}, **pair,
            )
    oracle.case("defaults", "klDiv", [LOG_Q, P], lambda x, t: F.kl_div(x, t, reduction="batchmean"), **pair)
    oracle.case(
        "one distribution", "klDiv", [LOG_Q[0], P[0]], lambda x, t: F.kl_div(x, t, reduction="sum"),
        {"reduction": "sum"}, **pair,
    )
    oracle.case(
        "impossible outcomes, gradient of the input", "klDiv", [LOG_Q, [[0.0, 0.5, 0.5], [1.0, 0.0, 0.0], *P[2:]]],
        lambda x, t: F.kl_div(x, t, reduction="batchmean"), slopes=(0,),
    )

    oracle.reductions("rows", "gaussianKLDiv", [MU, LOG_VAR], gaussian_kl(), **pair)
    cube = [[[0.5, -1.0], [0.3, 0.2]], [[0.0, 2.0], [1.0, -0.4]]]
    oracle.reductions("three axes", "gaussianKLDiv", [cube, [MU[:2], LOG_VAR[:2]]], gaussian_kl(), **pair)
    for clamp in ([-2.0, 0.5], [-1.0, 1.0], [0.0, 0.0]):
        oracle.reductions(
            f"clamped to {clamp}", "gaussianKLDiv", [MU, LOG_VAR], gaussian_kl(clamp), {"logVarClamp": clamp}, **pair
        )

    for kind, (loss, x) in KINDS.items():
        oracle.reductions(kind, "reconstructionLoss", [x, GREYS], loss, {"kind": kind}, **pair)
        for beta, clamp in ((1.0, None), (0.25, [-2.0, 0.5]), (4.0, None)):
            oracle.case(
                f"{kind}, beta {beta}, clamp {clamp}", "elboLoss", [x, GREYS, MU, LOG_VAR],
                lambda x, t, mu, v, loss=loss, beta=beta, clamp=clamp: loss(x, t, reduction="mean")
                + beta * gaussian_kl(clamp)(mu, v, reduction="mean"),
                {"kind": kind, "beta": beta, **({} if clamp is None else {"logVarClamp": clamp})},
                slopes=(0, 1, 2, 3),
            )
    oracle.reductions("defaults", "reconstructionLoss", [PIXELS, GREYS], KINDS["mse"][0], **pair)
    oracle.reductions(
        "certain and wrong", "reconstructionLoss", [[[0.0, 1.0, 1.0, 0.0]], [[1.0, 0.0, 1.0, 0.0]]],
        KINDS["bce"][0], {"kind": "bce"}, slopes=(0,),
    )

    for mode in JUDGE:
        labels = {"realLabel": 0.9, "fakeLabel": 0.2}
        oracle.reductions(mode, "discriminatorLoss", [REAL, FAKE], judge(mode), {"mode": mode}, **pair)
        oracle.reductions(
            f"{mode}, soft labels", "discriminatorLoss", [REAL, FAKE], judge(mode, 0.9, 0.2),
            {"mode": mode, **labels}, **pair,
        )
        for reduction in ("mean", "sum"):
            oracle.case(
                f"{mode}, more real than fake, {reduction}", "discriminatorLoss", [REAL, FAKE[:2]],
                lambda r, f, mode=mode, reduction=reduction: judge(mode)(r, f, reduction),
                {"mode": mode, "reduction": reduction}, **pair,
            )
        oracle.reductions(mode, "generatorLoss", [FAKE], forge(mode), {"mode": mode})
        oracle.reductions(
            f"{mode}, soft label", "generatorLoss", [FAKE], forge(mode, 0.7), {"mode": mode, "realLabel": 0.7}
        )
        extreme = [each for each in EXTREME if mode != "lsgan" or abs(each) < 1e10]
        oracle.case(
            f"{mode}, extremes", "generatorLoss", [extreme], lambda f, mode=mode: forge(mode)(f, "none"),
            {"mode": mode, "reduction": "none"}, single=True,
        )
        oracle.case(
            f"{mode}, extremes", "discriminatorLoss", [extreme, extreme],
            lambda r, f, mode=mode: judge(mode, 0.9, 0.2)(r, f, "none"),
            {"mode": mode, "reduction": "none", **labels}, single=True, **pair,
        )
    oracle.reductions("defaults", "discriminatorLoss", [REAL, FAKE], judge("nonSaturating"), **pair)
    oracle.reductions("defaults", "generatorLoss", [FAKE], forge("nonSaturating"))
    oracle.case(
        "least squares to -1 and 1", "discriminatorLoss", [REAL, FAKE],
        lambda r, f: judge("lsgan", 1.0, -1.0)(r, f, "mean"), {"mode": "lsgan", "realLabel": 1.0, "fakeLabel": -1.0},
        **pair,
    )
