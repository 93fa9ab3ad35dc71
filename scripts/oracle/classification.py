import torch
import torch.nn.functional as F

INF = float("inf")
NAN = float("nan")

LOGITS = [[0.5, -1.0, 2.0], [1.5, 0.2, -0.3], [-0.7, 0.9, 0.1], [0.0, 0.0, 0.0], [3.0, -2.0, 0.25]]
LABELS = [2, 0, 1, 1, 2]
SHARES = [[0.1, 0.2, 0.7], [0.6, 0.3, 0.1], [0.3, 0.3, 0.4], [0.0, 1.0, 0.0], [0.5, 0.25, 0.25]]
WEIGHT = [0.2, 0.5, 1.3]
# [2,2,2,3]: two images of 2 x 2 pixels, three classes last
IMAGE = [[[[0.5, -1.0, 2.0], [1.5, 0.2, -0.3]], [[-0.7, 0.9, 0.1], [0.0, 0.0, 0.0]]],
         [[[3.0, -2.0, 0.25], [0.1, 0.2, 0.3]], [[-4.0, 4.0, 0.5], [1.0, 1.0, -1.0]]]]
PIXELS = [[[2, 0], [1, -100]], [[0, -100], [2, 1]]]
MAGNITUDES = [0.0, 1e-8, 1.0, 17.0, 20.0, 88.0, 104.0, 1e4]
EXTREMES = [sign * each for each in MAGNITUDES for sign in (1.0, -1.0)]


def classes_first(loss):
    """PyTorch wants the class axis second; Lossbook has it last."""

    def of(x, y, **options):
        x = x.movedim(-1, 1).contiguous() if x.dim() > 1 else x
        y = y.movedim(-1, 1) if y.is_floating_point() and y.dim() > 1 else y
        return loss(x, y, **options)

    return of


def cross_entropy(oracle):
    loss = classes_first(F.cross_entropy)

    def record(name, args, slopes=(0,), reductions=True, single=False, **options):
        weight = torch.tensor(options["weight"]).double() if "weight" in options else None
        if single and weight is not None:
            weight = weight.float()
        torch_names = {"ignoreIndex": "ignore_index", "labelSmoothing": "label_smoothing"}
        named = {torch_names[key]: each for key, each in options.items() if key in torch_names}
        oracle.reductions(
            name, "crossEntropy", args, lambda x, y, reduction: loss(x, y, weight=weight, reduction=reduction, **named),
            options, slopes=slopes, single=single,
        )

    for smoothing in (0.0, 0.1, 0.35, 1.0):
        for weight in ({}, {"weight": WEIGHT}):
            options = {"labelSmoothing": smoothing, **weight}
            named = f"smoothing {smoothing}{', weights' if weight else ''}"
            record(f"indices, {named}", [LOGITS, LABELS], **options)
            record(f"indices, some ignored, {named}", [LOGITS, [2, 0, -100, 1, -100]], **options)
            record(f"indices, class 1 ignored, {named}", [LOGITS, LABELS], ignoreIndex=1, **options)
            record(f"probabilities, {named}", [LOGITS, SHARES], slopes=(0, 1), **options)
            record(f"pixels, {named}", [IMAGE, PIXELS], **options)
    record("one sample", [[0.5, -1.0, 2.0], 1])
    record("one sample, probabilities", [[0.5, -1.0, 2.0], [0.25, 0.5, 0.25]], slopes=(0, 1))
    record("a single class", [[[0.5], [-3.0]], [0, 0]])
    extremes = [[each, 0.0, -each] for each in EXTREMES]
    for label in (0, 1, 2):
        record(f"extremes, class {label}", [extremes, [label] * len(extremes)], single=True)
    record("a masked class", [[[1.0, -INF, 2.0], [-INF, 0.5, 0.25]], [0, 2]], single=True)
    record("ties", [[[2.0, 2.0, -1.0], [7.0, 7.0, 7.0]], [1, 0]])


def first_axis(oracle):
    """`axis: 1` is PyTorch's own layout."""
    x = torch.tensor(IMAGE).movedim(-1, 1).tolist()
    weight = torch.tensor(WEIGHT).double()
    oracle.reductions(
        "PyTorch's layout", "crossEntropy", [x, PIXELS],
        lambda x, y, reduction: F.cross_entropy(x, y, weight=weight, label_smoothing=0.2, reduction=reduction),
        {"axis": 1, "weight": WEIGHT, "labelSmoothing": 0.2},
    )
    oracle.reductions(
        "PyTorch's layout", "nllLoss", [x, PIXELS],
        lambda x, y, reduction: F.nll_loss(x, y, weight=weight, reduction=reduction),
        {"axis": 1, "weight": WEIGHT},
    )


def nll(oracle):
    loss = classes_first(F.nll_loss)
    weight = torch.tensor(WEIGHT).double()
    log_probs = torch.tensor(LOGITS).log_softmax(-1)
    oracle.reductions("indices", "nllLoss", [log_probs, LABELS], loss)
    oracle.reductions(
        "weights, some ignored", "nllLoss", [log_probs, [2, 0, -100, 1, -100]],
        lambda x, y, reduction: loss(x, y, weight=weight, reduction=reduction), {"weight": WEIGHT},
    )
    oracle.reductions(
        "class 2 ignored", "nllLoss", [log_probs, LABELS],
        lambda x, y, reduction: loss(x, y, ignore_index=2, reduction=reduction), {"ignoreIndex": 2},
    )
    oracle.reductions("pixels", "nllLoss", [torch.tensor(IMAGE).log_softmax(-1), PIXELS], loss)
    oracle.reductions("one sample", "nllLoss", [[-1.5, -0.25], 1], loss)


def binary(oracle):
    x = [[2.0, -1.0, 0.5], [-3.0, 0.0, 1.25]]
    z = [[1.0, 0.0, 0.3], [0.7, 1.0, 0.0]]
    element = [[0.5, 2.0, 0.0], [1.0, 0.25, 3.0]]
    column = [0.5, 2.0, 4.0]
    for named, weight in (("no weight", None), ("a number", 2.5), ("columns", column), ("elements", element)):
        given = {} if weight is None else {"weight": weight}
        tensor = None if weight is None else torch.tensor(weight).double()
        p = torch.tensor(x).sigmoid()
        oracle.reductions(
            f"weight: {named}", "binaryCrossEntropy", [p, z],
            lambda p, z, reduction, w=tensor: F.binary_cross_entropy(p, z, weight=w, reduction=reduction),
            given, slopes=(0,),
        )
        for positive in (None, 3.0, column):
            for smoothing in (0.0, 0.2):
                pos = None if positive is None else torch.tensor(positive).double()
                options = {**given, "labelSmoothing": smoothing}
                if positive is not None:
                    options["posWeight"] = positive
                oracle.reductions(
                    f"weight: {named}, posWeight {positive}, smoothing {smoothing}",
                    "binaryCrossEntropyWithLogits", [x, z],
                    lambda x, z, reduction, w=tensor, pos=pos, e=smoothing: F.binary_cross_entropy_with_logits(
                        x, z * (1 - e) + e / 2, weight=w, pos_weight=pos, reduction=reduction
                    ),
                    options, slopes=(0, 1),
                )
    for label in (0.0, 1.0, 0.3):
        same = [label] * len(EXTREMES)
        oracle.reductions(
            f"extremes, target {label}", "binaryCrossEntropyWithLogits", [EXTREMES, same],
            F.binary_cross_entropy_with_logits, single=True,
        )
        for named, p in (("extremes", [0.0, 1e-37, 1e-7, 0.5, 1 - 1e-7, 1.0]), ("denormals", [1e-45, 1e-38])):
            oracle.reductions(
                f"{named}, target {label}", "binaryCrossEntropy", [p, [label] * len(p)],
                F.binary_cross_entropy, single=True,
            )


def focal(oracle):
    sigmoid_focal_loss = oracle.torchvision().ops.sigmoid_focal_loss
    x = [[2.0, -1.0, 0.5, -3.0], [-18.6, 0.51, 2.94, -12.8]]
    z = [[1.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 0.0]]
    soft = [[0.9, 0.1, 0.5, 0.7], [0.25, 1.0, 0.0, 0.4]]
    for gamma in (0.0, 0.5, 1.0, 2.0, 3.5):
        for alpha in (-1.0, 0.25, 0.8):
            for named, target in (("hard", z), ("soft", soft)):
                oracle.reductions(
                    f"{named} targets, gamma {gamma}, alpha {alpha}", "sigmoidFocalLoss", [x, target],
                    lambda x, z, reduction, g=gamma, a=alpha: sigmoid_focal_loss(
                        x, z, alpha=a, gamma=g, reduction=reduction
                    ),
                    {"gamma": gamma, "alpha": alpha}, slopes=(0, 1),
                )
    # Beyond 17 torchvision's own gradient is NaN for small gammas.
    modest = [each for each in EXTREMES if abs(each) <= 17]
    for label in (0.0, 1.0):
        oracle.reductions(
            f"up to 17, target {label}", "sigmoidFocalLoss", [modest, [label] * len(modest)],
            lambda x, z, reduction: sigmoid_focal_loss(x, z, alpha=0.3, gamma=1.5, reduction=reduction),
            {"gamma": 1.5, "alpha": 0.3},
        )


def margins(oracle):
    x = [[0.1, 0.2, 0.4, 0.8], [1.5, -0.3, 0.25, 0.0], [0.0, 0.0, 0.5, -2.0]]
    y = [3, 1, 2]
    given = [0.5, 2.0, 0.25, 3.0]
    for p in (1, 2):
        for margin in (1.0, 0.35, 2.0):
            for weight in (None, given):
                tensor = None if weight is None else torch.tensor(weight).double()
                oracle.reductions(
                    f"p {p}, margin {margin}{', weights' if weight else ''}", "multiMarginLoss", [x, y],
                    lambda x, y, reduction, p=p, m=margin, w=tensor: F.multi_margin_loss(
                        x, y, p=p, margin=m, weight=w, reduction=reduction
                    ),
                    {"p": p, "margin": margin, **({"weight": weight} if weight else {})},
                )
    oracle.case("one sample", "multiMarginLoss", [[0.5, -1.0, 2.0], 1], F.multi_margin_loss)


def record(oracle):
    cross_entropy(oracle)
    first_axis(oracle)
    nll(oracle)
    binary(oracle)
    focal(oracle)
    margins(oracle)
