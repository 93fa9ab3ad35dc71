import math

import torch
import torch.nn.functional as F

A = [[1.0, 2.0, -0.5], [0.0, 0.25, 0.0], [-1.5, 0.3, 2.2], [0.4, -0.7, 0.1]]
B = [[1.5, 1.0, 0.25], [0.5, 0.0, -1.0], [-1.25, 0.6, 2.0], [-0.4, 1.3, 0.9]]
C = [[3.0, 2.0, 1.0], [0.3, 0.4, 0.1], [0.7, -0.2, 1.1], [0.45, -0.6, 0.2]]
CUBE = [[[1.0, 2.0], [0.5, -1.0], [0.2, 0.1]], [[-1.0, 0.3], [2.0, 2.5], [0.9, -0.4]]]
CUBE2 = [[[1.5, 1.0], [0.0, -1.0], [0.7, 0.75]], [[0.0, 0.6], [1.0, 2.0], [-0.9, 0.8]]]
CUBE3 = [[[2.0, 1.0], [1.0, -2.0], [0.2, 0.2]], [[0.5, 0.1], [2.0, 0.5], [0.3, 0.8]]]
ZERO = [0.0, 0.0, 0.0]
KINKS = [ZERO, [1.0, 2.0, 2.0], [1.0, -1.0, 1.0], [0.0, 3.0, 0.0]]
KINKS2 = [ZERO, [1.0, 2.0, 2.0], ZERO, ZERO]
FAR = [[1e18, -2e18, 0.0], [3e-3, 1e18, 5.0]]
FAR2 = [[-1e18, 1e18, 4.0], [1.0, -1e18, 0.5]]


def contrastive(margin, similar):
    """Hadsell et al. 2006, eq. 4, in torch ops: PyTorch has no such function."""

    def loss(x, y, t, reduction):
        d = torch.linalg.vector_norm(x - y, dim=-1)
        losses = torch.where(t == similar, 0.5 * d**2, 0.5 * torch.clamp(margin - d, min=0) ** 2)
        return losses if reduction == "none" else getattr(losses, reduction)()

    return loss


def info_nce(temperature, symmetric=False, normalize=True, negatives=None):
    def one_way(q, k, n):
        if n is None:
            return q @ k.T / temperature, torch.arange(len(q))
        own = (q * k).sum(-1, keepdim=True)
        return torch.cat([own, q @ n.T], 1) / temperature, torch.zeros(len(q), dtype=torch.long)

    def loss(q, k, reduction):
        n = None if negatives is None else torch.tensor(negatives).to(q.dtype)
        if normalize:
            q, k, n = [None if each is None else F.normalize(each, dim=-1) for each in (q, k, n)]
        losses = F.cross_entropy(*one_way(q, k, n), reduction="none")
        if symmetric:
            losses = (losses + F.cross_entropy(*one_way(k, q, n), reduction="none")) / 2
        return losses if reduction == "none" else getattr(losses, reduction)()

    return loss


def nt_xent(temperature):
    def loss(x, y, reduction):
        z = F.normalize(torch.cat([x, y]), dim=-1)
        scores = (z @ z.T / temperature).masked_fill(torch.eye(len(z), dtype=torch.bool), -math.inf)
        partner = torch.arange(len(z)).roll(len(x))
        return F.cross_entropy(scores, partner, reduction=reduction)

    return loss


def record(oracle):
    pair = {"slopes": (0, 1)}
    three = {"slopes": (0, 1, 2)}

    for p in (1.0, 1.5, 2.0, 3.0, 0.5, math.inf):
        for name, (x, y), eps in (
            ("rows", (A, B), 1e-6), ("rows, eps 0.17", (A, B), 0.17), ("kinks, eps 0", (KINKS, KINKS2), 0.0),
            ("identical rows", (A, A), 1e-6), ("three axes", (CUBE, CUBE2), 0.01), ("one vector", (A[0], B[0]), 1e-6),
        ):
            oracle.case(
                f"p {p}, {name}", "pairwiseDistance", [x, y],
                lambda x, y, p=p, eps=eps: F.pairwise_distance(x, y, p=p, eps=eps), {"p": p, "eps": eps}, **pair,
            )
    oracle.case("defaults", "pairwiseDistance", [A, B], lambda x, y: F.pairwise_distance(x, y), **pair)
    oracle.case(
        "the last axis kept", "pairwiseDistance", [A, B], lambda x, y: F.pairwise_distance(x, y, keepdim=True),
        {"keepDims": True}, **pair,
    )
    oracle.case("far apart", "pairwiseDistance", [FAR, FAR2], lambda x, y: F.pairwise_distance(x, y), **pair)

    oracle.case("rows", "cosineSimilarity", [A, B], lambda x, y: F.cosine_similarity(x, y, dim=-1), **pair)
    oracle.case("far away", "cosineSimilarity", [FAR, FAR2], lambda x, y: F.cosine_similarity(x, y, dim=-1), **pair)
    for axis in (0, 1, 2, -1, -2):
        oracle.case(
            f"axis {axis} of three", "cosineSimilarity", [CUBE, CUBE2],
            lambda x, y, axis=axis: F.cosine_similarity(x, y, dim=axis), {"axis": axis}, **pair,
        )
    oracle.case(
        "vectors shorter than eps", "cosineSimilarity",
        [[[0.3, 0.1], [3.0, 4.0], [0.0, 0.0], [0.2, 0.2]], [[0.2, 0.7], [1.0, 2.0], [1.0, 2.0], [0.1, -0.3]]],
        lambda x, y: F.cosine_similarity(x, y, dim=-1, eps=0.5), {"eps": 0.5}, **pair,
    )
    oracle.case(
        "zero vectors", "cosineSimilarity", [[[0.0, 0.0], [0.0, 0.0]], [[1.0, 2.0], [0.0, 0.0]]],
        lambda x, y: F.cosine_similarity(x, y, dim=-1), **pair,
    )
    oracle.case("axis 0", "safeNorm", [CUBE], lambda x: torch.linalg.vector_norm(x, dim=0), {"axis": 0})
    oracle.case("a zero row", "safeNorm", [KINKS], lambda x: torch.linalg.vector_norm(x, dim=-1))

    for margin, similar in ((1.0, 1), (2.5, 0)):
        for name, x, y, t in (
            ("rows", A, B, [1, 0, 1, 0]), ("far, near and identical", A, [[1.0, 2.0, -0.5], *C[1:]], [0, 0, 1, 1]),
            ("three axes", CUBE, CUBE2, [[1, 0, 0], [0, 1, 0]]), ("one pair", A[0], B[0], 0),
        ):
            oracle.reductions(
                f"margin {margin}, similar {similar}, {name}", "contrastiveLoss", [x, y, t], contrastive(margin, similar),
                {"margin": margin, "similarLabel": similar}, **pair,
            )

    for p in (1.0, 1.7, 2.0, 3.0):
        for swap in (False, True):
            for margin, eps in ((1.0, 1e-6), (0.4, 0.03)):
                oracle.reductions(
                    f"p {p}, swap {swap}, margin {margin}, eps {eps}", "tripletMarginLoss", [A, B, C],
                    lambda a, b, c, reduction, p=p, swap=swap, margin=margin, eps=eps: F.triplet_margin_loss(
                        a, b, c, margin=margin, p=p, eps=eps, swap=swap, reduction=reduction
                    ),
                    {"p": p, "swap": swap, "margin": margin, "eps": eps}, **three,
                )
    for name, args in (
        ("three axes", [CUBE, CUBE2, CUBE3]), ("one triplet", [A[0], B[0], C[0]]), ("all identical", [A, A, A]),
        ("far away", [FAR, FAR2, FAR]),
    ):
        oracle.reductions(name, "tripletMarginLoss", args, F.triplet_margin_loss, **three)
    ties = [[[0.0, 0.0], [1.0, 2.0]], [[2.0, 0.0], [2.0, 2.0]], [[1.0, 0.0], [0.0, 2.0]]]
    oracle.reductions(
        "equal distances at margin 0", "tripletMarginLoss", ties,
        # PyTorch 2 refuses a margin of 0 by name; at the least float64 above it, it is the same loss.
        lambda a, b, c, reduction: F.triplet_margin_loss(a, b, c, margin=5e-324, eps=0.0, reduction=reduction),
        {"margin": 0.0, "eps": 0.0}, **three,
    )
    oracle.reductions(
        "the swap ties", "tripletMarginLoss", ties,
        lambda a, b, c, reduction: F.triplet_margin_loss(a, b, c, eps=0.0, swap=True, reduction=reduction),
        {"eps": 0.0, "swap": True}, **three,
    )
    for swap in (False, True):
        oracle.reductions(
            f"the default distance, swap {swap}", "tripletMarginWithDistanceLoss", [A, B, C],
            lambda a, b, c, reduction, swap=swap: F.triplet_margin_with_distance_loss(
                a, b, c, margin=0.7, swap=swap, reduction=reduction
            ),
            {"margin": 0.7, "swap": swap}, **three,
        )

    for t in (0.07, 0.5, 2.0):
        for symmetric in (False, True):
            oracle.reductions(
                f"T {t}, symmetric {symmetric}", "infoNCELoss", [A, B], info_nce(t, symmetric),
                {"temperature": t, "symmetric": symmetric}, **pair,
            )
        oracle.reductions(
            f"T {t}, shared negatives", "infoNCELoss", [A, B], info_nce(t, negatives=C[:3]),
            {"temperature": t, "negativeKeys": C[:3]}, **pair,
        )
        oracle.reductions(f"T {t}", "ntXentLoss", [A, B], nt_xent(t), {"temperature": t}, **pair)
    oracle.reductions(
        "not normalised", "infoNCELoss", [A, B], info_nce(0.5, normalize=False),
        {"temperature": 0.5, "normalize": False}, **pair,
    )
    oracle.reductions(
        "not normalised, shared negatives, symmetric", "infoNCELoss", [A, B],
        info_nce(0.9, symmetric=True, normalize=False, negatives=C),
        {"temperature": 0.9, "normalize": False, "symmetric": True, "negativeKeys": C}, **pair,
    )
    oracle.reductions("defaults", "infoNCELoss", [A, C], info_nce(0.07), **pair)
    oracle.reductions("defaults", "ntXentLoss", [B, C], nt_xent(0.5), **pair)
    oracle.reductions("one pair", "ntXentLoss", [A[:1], B[:1]], nt_xent(0.5), **pair)
    oracle.reductions("one pair", "infoNCELoss", [A[:1], B[:1]], info_nce(0.07), **pair)

    for margin in (0.0, 0.3, -0.6):
        oracle.reductions(
            f"margin {margin}", "cosineEmbeddingLoss", [A, B, [1, -1, -1, 1]],
            lambda x, y, t, reduction, margin=margin: F.cosine_embedding_loss(
                x, y, t, margin=margin, reduction=reduction
            ),
            {"margin": margin}, **pair,
        )
    oracle.reductions(
        "a label that is neither", "cosineEmbeddingLoss", [A, B, [0, -1, 2, 1]], F.cosine_embedding_loss, **pair
    )
    oracle.reductions("one pair", "cosineEmbeddingLoss", [A[0], B[0], -1], F.cosine_embedding_loss, **pair)
    oracle.reductions(
        "zero vectors, and a cosine at the margin", "cosineEmbeddingLoss",
        [[[0.0, 0.0], [0.0, 0.0], [1.0, 0.0]], [[0.0, 1.0], [3.0, 4.0], [0.0, 1.0]], [1, -1, -1]],
        F.cosine_embedding_loss, **pair,
    )
