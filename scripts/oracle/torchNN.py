"""Losses of torch.nn that no lesson teaches."""

import torch
import torch.nn.functional as F

X = [[0.5, -1.25, 2.0, 0.0], [3.5, -0.3, 0.7, -4.0], [1e-3, 0.51, -0.49, 1.0]]
T = [[0.0, -1.0, 0.25, 0.0], [-2.0, 0.45, 0.7, 1.5], [0.0, 0.01, 0.01, -1.0]]
SIGNS = [[1.0, -1.0, 1.0, -1.0], [-1.0, -1.0, 1.0, 1.0], [1.0, 1.0, -1.0, -1.0]]
SHARES = [[1.0, 0.0, 0.3, 1.0], [0.0, 1.0, 1.0, 0.0], [0.5, 0.0, 1.0, 0.25]]
COUNTS = [[0.0, 1.0, 2.0, 5.5], [3.0, 0.25, 1.5, 0.0], [1.0, 7.0, 40.0, 2.0]]
RATES = [[0.5, 1.25, 2.0, 1e-3], [3.5, 0.3, 0.7, 4.0], [1e-6, 0.51, 90.0, 1.0]]
VARIANCES = [[0.5, 1.0, 2.0, 1e-7], [0.1, 0.3, 9.0, 4.0], [1e-3, 0.0, 3.0, 1.0]]
EXTREME = [0.0, 1e-8, -1e-8, 1.0, -1.0, 17.0, -20.0, 80.0, -80.0]


def with_options(loss, **options):
    def of(*tensors, reduction):
        return loss(*tensors, reduction=reduction, **options)

    return of


def record(oracle):
    both = {"slopes": (0, 1)}
    for full in (False, True):
        for layout, variances in (
            ("as many variances", VARIANCES), ("one for each row", [0.5, 2.0, 1e-9]), ("rows of one", [[0.5], [2.0], [0.1]]),
        ):
            oracle.reductions(
                f"{layout}, full {full}", "gaussianNLLLoss", [X, T, variances],
                with_options(F.gaussian_nll_loss, full=full), {"full": full}, slopes=(0, 1, 2),
            )
        oracle.reductions(
            f"logarithms, full {full}", "poissonNLLLoss", [X, COUNTS],
            with_options(F.poisson_nll_loss, full=full), {"full": full}, slopes=(0,),
        )
        oracle.reductions(
            f"rates, full {full}", "poissonNLLLoss", [RATES, COUNTS],
            with_options(F.poisson_nll_loss, full=full, log_input=False, eps=0.01),
            {"full": full, "logInput": False, "eps": 0.01}, slopes=(0,),
        )
    oracle.reductions("a batch of rows", "gaussianNLLLoss", [X, T, VARIANCES],
                      with_options(F.gaussian_nll_loss, eps=0.25), {"eps": 0.25}, slopes=(0, 1, 2))
    oracle.reductions("signs", "softMarginLoss", [X, SIGNS], F.soft_margin_loss)
    for sign in (1.0, -1.0):
        oracle.reductions(f"extremes, target {sign:g}", "softMarginLoss", [EXTREME, [sign] * len(EXTREME)],
                          F.soft_margin_loss, single=True)
    for margin in (1.0, 0.6, -0.25):
        oracle.reductions(f"margin {margin}", "hingeEmbeddingLoss", [X, SIGNS],
                          with_options(F.hinge_embedding_loss, margin=margin), {"margin": margin})
        oracle.reductions(f"margin {margin}", "marginRankingLoss", [X, T, SIGNS],
                          with_options(F.margin_ranking_loss, margin=margin), {"margin": margin}, **both)
    # Where the lead is just the margin, and where a distance is.
    oracle.reductions("at the corner", "marginRankingLoss", [[1.0, 2.0, 2.0], [1.0, 2.0, 2.0], [1.0, -1.0, 1.0]],
                      F.margin_ranking_loss, **both)
    oracle.reductions("at the corner", "hingeEmbeddingLoss", [[1.0, 1.0], [1.0, -1.0]], F.hinge_embedding_loss)
    tables = [[3, 0, -1, 1], [-1, 2, 1, 0], [0, 1, 2, 3]]
    oracle.reductions("lists of labels", "multiLabelMarginLoss", [X, tables], F.multilabel_margin_loss)
    oracle.reductions("at the corner", "multiLabelMarginLoss", [[[1.0, 0.0, 2.0]], [[0, -1, -1]]], F.multilabel_margin_loss)
    oracle.reductions("one sample", "multiLabelMarginLoss", [X[0], tables[0]], F.multilabel_margin_loss)
    oracle.reductions("shares", "multiLabelSoftMarginLoss", [X, SHARES], F.multilabel_soft_margin_loss)
    weight = [0.2, 0.5, 1.3, 2.0]
    oracle.reductions("weights", "multiLabelSoftMarginLoss", [X, SHARES],
                      with_options(F.multilabel_soft_margin_loss, weight=torch.tensor(weight).double()), {"weight": weight})
    ctc(oracle)


def ctc(oracle):
    """Its slope is that by the logits: PyTorch's own backward assumes a log softmax before it."""
    logits = torch.tensor([[[0.5, -1.0, 2.0, 0.1], [1.5, 0.2, -0.3, 0.0]], [[-0.7, 0.9, 0.1, 1.0], [0.0, 0.0, 0.0, 0.0]],
                           [[3.0, -2.0, 0.25, 0.5], [0.1, 0.2, 0.3, -1.0]], [[-4.0, 4.0, 0.5, 0.0], [1.0, 1.0, -1.0, 2.0]],
                           [[0.3, 0.1, 0.2, -0.2], [2.0, -1.0, 0.5, 0.25]]])
    logs = torch.log_softmax(logits, -1)

    def record(name, target, times, labels, blank=0, zero=False, logs=logs):
        lengths = [torch.tensor(times), torch.tensor(labels)]
        oracle.reductions(
            name, "ctcLoss", [logs, target, times, labels],
            lambda x, y, t, s, reduction: F.ctc_loss(x, y, *lengths, blank=blank, zero_infinity=zero, reduction=reduction),
            {"blank": blank, "zeroInfinity": zero},
        )

    record("a table of labels", [[1, 2, 3], [3, 1, 1]], [5, 5], [3, 2])
    record("lengths of their own, the same label twice", [[2, 2, 1], [1, 0, 0]], [4, 3], [3, 1])
    record("labels in one row", [1, 2, 3, 3], [5, 4], [1, 3])
    record("blank last", [[0, 1, 0], [2, 2, 1]], [5, 5], [3, 2], blank=3)
    record("no label at all", [[1, 1], [2, 1]], [5, 2], [0, 2])
    record("more labels than time, zeroed", [[1, 1, 1], [1, 2, 3]], [3, 5], [3, 3], zero=True)
    record("long", [[1, 2] * 10, [3, 3] * 10], [60, 60], [20, 15], logs=torch.log_softmax(torch.cat([logits] * 12) * 3, -1))
