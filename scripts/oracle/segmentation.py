"""PyTorch has no overlap loss. Their definitions in PyTorch's own ops give value and gradient by its autograd; the
cross-entropy parts of the composed losses are PyTorch's."""

import torch
import torch.nn.functional as F

# Two samples of 2 × 2 pixels: logits of three classes on the last axis, labels, and soft shares of the classes.
LOGITS = [
    [[[0.5, -1.0, 2.0], [1.5, 0.2, -0.3]], [[-0.7, 0.9, 0.1], [0.0, 0.0, 0.0]]],
    [[[3.0, -2.0, 0.4], [-1.1, 0.6, 0.6]], [[0.25, 1.75, -4.0], [-0.2, 0.3, 1.3]]],
]
LABELS = [[[2, 0], [0, 1]], [[0, 2], [0, 0]]]
SHARES = [
    [[[0.125, 0.25, 0.625], [0.5, 0.25, 0.25]], [[0.75, 0.125, 0.125], [0.0625, 0.6875, 0.25]]],
    [[[0.875, 0.0625, 0.0625], [0.25, 0.25, 0.5]], [[0.5, 0.375, 0.125], [0.625, 0.3125, 0.0625]]],
]
MAP_LOGITS = [[0.5, -1.0, 2.0, -3.5], [1.25, 0.75, -0.25, -2.0]]
MASK = [[1.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 0.0]]
SOFT_MASK = [[0.75, 0.125, 0.5, 0.875], [0.25, 1.0, 0.0625, 0.375]]
EXTREME = [[0.0, 1e-8, -1e-8, 17.0, -20.0, 88.0, -104.0, 1e4, -1e4]]
CLASS_WEIGHTS = [0.25, 3.0, 1.5]


def dice(shared, predicted, wanted, nr, dr, **_):
    return (2 * shared + nr) / (predicted + wanted + dr)


def jaccard(shared, predicted, wanted, nr, dr, **_):
    return (shared + nr) / (predicted + wanted - shared + dr)


def tversky(shared, predicted, wanted, nr, dr, alpha=0.5, beta=0.5, **_):
    return (shared + nr) / (shared + alpha * (predicted - shared) + beta * (wanted - shared) + dr)


def scores(score, p, t, batch=False, squaredPred=False, softLabel=False, smooth=1, smoothNr=None, smoothDr=None, **rest):
    """The score of each sample and class (of each class for a pooled batch); classes stand on the last axis."""
    axes = tuple(axis for axis in range(p.dim() - 1) if batch or axis > 0)
    shared = (p + t - (p - t).abs()) / 2 if softLabel else p * t
    power = 2 if squaredPred else 1
    sums = shared.sum(axes), (p**power).sum(axes), (t**power).sum(axes)
    nr = smooth if smoothNr is None else smoothNr
    dr = smooth if smoothDr is None else smoothDr
    return score(*sums, nr=nr, dr=dr, **rest)


def overlap(score, p, t, reduction="mean", classWeights=None, includeBackground=True, absentClass="include",
            logLoss=False, gamma=1, **options):
    found = scores(score, p, t, **options)
    losses = (-found.log() if logLoss else 1 - found) ** gamma
    axes = tuple(axis for axis in range(t.dim() - 1) if options.get("batch") or axis > 0)
    weights = torch.ones_like(losses) if classWeights is None else torch.tensor(classWeights).to(losses) + 0 * losses.detach()
    if absentClass == "skip":
        weights = weights * (t.detach().sum(axes) > 0)
    if not includeBackground and losses.shape[-1] > 1:
        losses, weights = losses[..., 1:], weights[..., 1:]
    if reduction == "none":
        return weights * losses
    total = (weights * losses).sum()
    return total if reduction == "sum" else total / weights.sum()


def from_classes(score, options):
    """Logits and labels (or shares) of several classes."""

    def of(x, t, **more):
        masks = t if t.is_floating_point() else one_hot(t, x)
        return overlap(score, x.softmax(-1), masks, **{**options, **more})

    return of


def one_hot(labels, x):
    return F.one_hot(labels, x.shape[-1]).to(x)


def from_map(score, options):
    """Logits of one map per sample: the class axis of length 1 is made here."""

    def of(x, t, **more):
        return overlap(score, x.sigmoid().unsqueeze(-1), t.to(x).unsqueeze(-1), **{**options, **more})

    return of


CHOICES = {
    "smoothing below the bar only": {"smoothNr": 0, "smoothDr": 0.5},
    "squared sizes": {"squaredPred": True, "smooth": 0.25},
    "soft overlap": {"softLabel": True, "smooth": 0},
    "batch pooled": {"batch": True, "smooth": 2},
    "class weights": {"classWeights": CLASS_WEIGHTS},
    "class weights without background": {"classWeights": CLASS_WEIGHTS, "includeBackground": False},
    "absent classes skipped": {"absentClass": "skip"},
    "absent classes skipped, batch pooled, weighted": {
        "absentClass": "skip", "batch": True, "classWeights": CLASS_WEIGHTS,
    },
    "logarithm of the score": {"logLoss": True, "smooth": 0.5},
}


def record(oracle):
    unequal = {"alpha": 0.3, "beta": 1.7}
    focal = {**unequal, "gamma": 0.75}
    for function, score, own in (
        ("diceLoss", dice, [{}]),
        ("jaccardLoss", jaccard, [{}]),
        ("tverskyLoss", tversky, [unequal, focal]),
    ):
        for prices in own:
            plain_and_chosen(oracle, function, score, prices)
    composed(oracle)


def plain_and_chosen(oracle, function, score, prices):
    suffix = "".join(f", {key} {value}" for key, value in prices.items())
    both = {"slopes": (0, 1)}
    for name, choice in {"defaults": {}, **CHOICES}.items():
        if "alpha" in prices and "squaredPred" in choice:
            continue  # the denominator may pass through 0
        options = {**choice, **prices}
        oracle.reductions(
            f"labels, {name}{suffix}", function, [LOGITS, LABELS], from_classes(score, options), options
        )
        oracle.case(
            f"shares, {name}{suffix}", function, [LOGITS, SHARES], from_classes(score, options), options, **both
        )
        if "classWeights" in choice:
            continue
        binary = {**options, "mode": "binary"}
        for kind, target in (("mask", MASK), ("soft mask", SOFT_MASK)):
            oracle.case(
                f"{kind}, {name}{suffix}", function, [MAP_LOGITS, target], from_map(score, options), binary, **both
            )
    for name, mask in (("empty", 0.0), ("full", 1.0)):
        oracle.case(
            f"extreme logits, {name} mask{suffix}", function, [EXTREME, [[mask] * len(EXTREME[0])]],
            from_map(score, prices), {**prices, "mode": "binary"}, single=True,
        )


def composed(oracle):
    for reduction in ("mean", "sum"):
        parts = {"diceWeight": 0.5, "ceWeight": 2, "reduction": reduction}
        for name, options in {
            "defaults": {},
            "weights and smoothing": {**parts, "weight": CLASS_WEIGHTS, "labelSmoothing": 0.1},
            "Dice options": {**parts, "classWeights": CLASS_WEIGHTS, "includeBackground": False, "batch": True, "smooth": 0},
        }.items():
            options = {**options, "reduction": reduction}
            for kind, target, slopes in (("labels", LABELS, (0,)), ("shares", SHARES, (0, 1))):
                oracle.case(
                    f"{kind}, {name}, {reduction}", "diceCELoss", [LOGITS, target],
                    dice_ce(**options), options, slopes=slopes,
                )
        ignoring = {"ignoreIndex": 1, "reduction": reduction, "ceWeight": 2, "weight": CLASS_WEIGHTS}
        oracle.case(
            f"labels, a class ignored, {reduction}", "diceCELoss", [LOGITS, LABELS], dice_ce(**ignoring), ignoring
        )
        for name, options in {
            "defaults": {},
            "weights": {"diceWeight": 0.5, "bceWeight": 2, "smooth": 0.25},
            "posWeight": {"posWeight": 2.5, "bceWeight": 0.75},
            "posWeight for each pixel": {"posWeight": [0.5, 2.0, 3.0, 1.0]},
        }.items():
            options = {**options, "mode": "binary", "reduction": reduction}
            for kind, target in (("mask", MASK), ("soft mask", SOFT_MASK)):
                oracle.case(
                    f"{kind}, {name}, {reduction}", "diceBCELoss", [MAP_LOGITS, target],
                    dice_bce(**options), options, slopes=(0, 1),
                )
        probabilities = torch.tensor(MAP_LOGITS).sigmoid()
        options = {"mode": "binary", "fromLogits": False, "bceWeight": 2, "reduction": reduction}
        oracle.case(
            f"probabilities, {reduction}", "diceBCELoss", [probabilities, MASK], dice_bce(**options), options
        )
        extreme = [[0.0, 1e-37, 1e-7, 1.0]]
        oracle.case(
            f"extreme probabilities, {reduction}", "diceBCELoss", [extreme, [[0.0, 1.0, 1.0, 1.0]]],
            dice_bce(**options), options, single=True,
        )


def dice_ce(diceWeight=1, ceWeight=1, weight=None, labelSmoothing=0, ignoreIndex=None, reduction="mean", **options):
    def of(x, t):
        p = x.softmax(-1)
        masks = t if t.is_floating_point() else one_hot(t, x)
        if ignoreIndex is not None:
            kept = (t != ignoreIndex).unsqueeze(-1).to(x)
            p, masks = p * kept, masks * kept
        pixels = F.cross_entropy(
            x.movedim(-1, 1), t.movedim(-1, 1) if t.is_floating_point() else t, reduction=reduction,
            weight=None if weight is None else torch.tensor(weight).to(x), label_smoothing=labelSmoothing,
            ignore_index=-100 if ignoreIndex is None else ignoreIndex,
        )
        return diceWeight * overlap(dice, p, masks, reduction=reduction, **options) + ceWeight * pixels

    return of


def dice_bce(diceWeight=1, bceWeight=1, posWeight=None, fromLogits=True, mode=None, reduction="mean", **options):
    def of(x, t):
        p = x.sigmoid() if fromLogits else x
        if fromLogits:
            weight = None if posWeight is None else torch.tensor(posWeight).to(x)
            pixels = F.binary_cross_entropy_with_logits(x, t.to(x), pos_weight=weight, reduction=reduction)
        else:
            pixels = F.binary_cross_entropy(x, t.to(x), reduction=reduction)
        map_loss = overlap(dice, p.unsqueeze(-1), t.to(x).unsqueeze(-1), reduction=reduction, **options)
        return diceWeight * map_loss + bceWeight * pixels

    return of
