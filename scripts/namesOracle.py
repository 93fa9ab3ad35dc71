"""Records what other libraries answer under the names that the book gives: `npm run names`.

For each name two calls: with the library's defaults, and set alike to the module's defaults. Both are Python, evaluated
here and shown in the book. tests/losses/names.test.ts compares both with the module.
"""

import importlib.metadata
import json
import os
import pathlib

os.environ.setdefault("KERAS_BACKEND", "torch")

import oracle

torchvision = oracle.torchvision_beside_any_torch()

import jax.numpy as jnp
import keras
import monai
import numpy as np
import optax
import torch
import torch.nn.functional as F
from pytorch_metric_learning import losses as pml

ROOT = pathlib.Path(__file__).resolve().parent.parent
PACKAGES = ("torch", "torchvision", "keras", "optax", "monai", "pytorch-metric-learning")

REAL = [[0.5, -1.25, 2.0], [3.5, -0.25, 0.75]]
TRUE = [[0.0, -1.0, 0.25], [-2.0, 0.5, 0.75]]
YES = [[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]]
SIGNS = [[1.0, -1.0, 1.0], [-1.0, 1.0, -1.0]]
P = [[0.875, 0.25, 0.625], [0.125, 0.5, 0.25]]
Q = [[0.5, 0.25, 0.25], [0.125, 0.5, 0.375]]
SHARES = [[0.25, 0.5, 0.25], [0.5, 0.25, 0.25]]
LABELS = [2, 0]
ANCHOR = [[1.0, 2.0, -0.5], [0.0, 0.25, 0.5]]
NEAR = [[1.5, 1.0, 0.25], [0.5, 0.0, -1.0]]
FAR = [[3.0, 2.0, 1.0], [0.5, 0.5, 0.125]]


def calls():
    """(function, module's arguments, module's options, library, with its defaults, set alike)."""
    logs = np.log(Q).tolist()
    pair = {"x": REAL, "t": TRUE}
    yield "mseLoss", pair, {}, "keras", "keras.losses.MeanSquaredError()(t, x)", None
    yield "mseLoss", pair, {}, "optax", "optax.losses.squared_error(x, t)", "optax.losses.squared_error(x, t).mean()"
    yield "mseLoss", pair, {}, "torch", "F.mse_loss(x, t)", None
    yield "l1Loss", pair, {}, "keras", "keras.losses.MeanAbsoluteError()(t, x)", None
    yield "l1Loss", pair, {}, "torch", "F.l1_loss(x, t)", None
    yield "huberLoss", pair, {}, "keras", "keras.losses.Huber()(t, x)", None
    yield "huberLoss", pair, {}, "optax", "optax.losses.huber_loss(x, t)", "optax.losses.huber_loss(x, t).mean()"
    yield "huberLoss", pair, {}, "torch", "F.huber_loss(x, t)", None
    yield "smoothL1Loss", pair, {}, "torch", "F.smooth_l1_loss(x, t)", None
    yield "logCoshLoss", pair, {}, "keras", "keras.losses.LogCosh()(t, x)", None
    yield "logCoshLoss", pair, {}, "optax", "optax.losses.log_cosh(x, t)", "optax.losses.log_cosh(x, t).mean()"

    classes = {"x": REAL, "t": LABELS}
    yield ("crossEntropy", classes, {}, "keras", "keras.losses.SparseCategoricalCrossentropy()(t, x)",
           "keras.losses.SparseCategoricalCrossentropy(from_logits=True)(t, x)")
    yield ("crossEntropy", classes, {}, "optax", "optax.losses.softmax_cross_entropy_with_integer_labels(x, t)",
           "optax.losses.softmax_cross_entropy_with_integer_labels(x, t).mean()")
    yield "crossEntropy", classes, {}, "torch", "F.cross_entropy(x, t)", None
    yield "nllLoss", {"x": logs, "t": LABELS}, {}, "torch", "F.nll_loss(x, t)", None
    yield "multiMarginLoss", classes, {}, "torch", "F.multi_margin_loss(x, t)", None

    yield "binaryCrossEntropy", {"x": P, "t": YES}, {}, "keras", "keras.losses.BinaryCrossentropy()(t, x)", None
    yield "binaryCrossEntropy", {"x": P, "t": YES}, {}, "torch", "F.binary_cross_entropy(x, t)", None
    binary = {"x": REAL, "t": YES}
    yield ("binaryCrossEntropyWithLogits", binary, {}, "keras", "keras.losses.BinaryCrossentropy()(t, x)",
           "keras.losses.BinaryCrossentropy(from_logits=True)(t, x)")
    yield ("binaryCrossEntropyWithLogits", binary, {}, "optax", "optax.losses.sigmoid_binary_cross_entropy(x, t)",
           "optax.losses.sigmoid_binary_cross_entropy(x, t).mean()")
    yield "binaryCrossEntropyWithLogits", binary, {}, "torch", "F.binary_cross_entropy_with_logits(x, t)", None
    yield ("sigmoidFocalLoss", binary, {}, "torchvision", "torchvision.ops.sigmoid_focal_loss(x, t)",
           "torchvision.ops.sigmoid_focal_loss(x, t, reduction='mean')")
    yield ("sigmoidFocalLoss", binary, {}, "keras", "keras.losses.BinaryFocalCrossentropy(from_logits=True)(t, x)",
           "keras.losses.BinaryFocalCrossentropy(from_logits=True, apply_class_balancing=True)(t, x)")
    yield ("sigmoidFocalLoss", binary, {}, "optax", "optax.losses.sigmoid_focal_loss(x, t)",
           "optax.losses.sigmoid_focal_loss(x, t, alpha=0.25).mean()")
    yield ("sigmoidFocalLoss", binary, {}, "monai", "monai.losses.FocalLoss()(x, t)",
           "monai.losses.FocalLoss(alpha=0.25)(x, t)")
    yield ("softmaxFocalLoss", classes, {}, "keras",
           "keras.losses.CategoricalFocalCrossentropy(from_logits=True)(one_hot(t, 3), x)",
           "keras.losses.CategoricalFocalCrossentropy(from_logits=True, alpha=1)(one_hot(t, 3), x)")
    yield "hingeLoss", {"x": REAL, "t": SIGNS}, {}, "keras", "keras.losses.Hinge()(t, x)", None
    yield ("hingeLoss", {"x": REAL, "t": SIGNS}, {}, "optax", "optax.losses.hinge_loss(x, t)",
           "optax.losses.hinge_loss(x, t).mean()")

    # A Dice or Tversky loss of the same number takes options on both sides.
    pooled = {"mode": "binary", "fromLogits": False, "batch": True, "smoothNr": 0, "smoothDr": 1e-7}
    yield "diceLoss", {"x": P, "t": YES}, pooled, "keras", "keras.losses.Dice()(t, x)", None
    pixels = {"x": [REAL], "t": [[[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]]}
    yield "diceLoss", pixels, {}, "optax", "optax.losses.dice_loss(x, t)", "optax.losses.dice_loss(x, t, smooth=0.5).mean()"
    yield ("diceLoss", binary, {"mode": "binary"}, "monai", "monai.losses.DiceLoss()(x[:, None], t[:, None])",
           "monai.losses.DiceLoss(sigmoid=True, smooth_nr=1, smooth_dr=1)(x[:, None], t[:, None])")
    yield "tverskyLoss", {"x": P, "t": YES}, {**pooled, "smoothNr": 1e-7}, "keras", "keras.losses.Tversky()(t, x)", None
    yield ("tverskyLoss", binary, {"mode": "binary"}, "monai", "monai.losses.TverskyLoss()(x[:, None], t[:, None])",
           "monai.losses.TverskyLoss(sigmoid=True, smooth_nr=1, smooth_dr=1)(x[:, None], t[:, None])")

    yield "softMarginLoss", {"x": REAL, "t": SIGNS}, {}, "torch", "F.soft_margin_loss(x, t)", None
    yield "multiLabelSoftMarginLoss", binary, {}, "torch", "F.multilabel_soft_margin_loss(x, t)", None
    yield "multiLabelMarginLoss", {"x": REAL, "t": [[2, 0, -1], [1, -1, 0]]}, {}, "torch", "F.multilabel_margin_loss(x, t)", None
    yield "gaussianNLLLoss", {**pair, "v": P}, {}, "torch", "F.gaussian_nll_loss(x, t, v)", None
    counts = {"x": P, "t": YES}
    spoken = {"x": [[logs[0]], [logs[1]]], "t": [[1]], "times": [2], "labels": [1]}
    yield "ctcLoss", spoken, {}, "torch", "F.ctc_loss(x, t, times, labels)", None
    yield "poissonNLLLoss", counts, {}, "torch", "F.poisson_nll_loss(x, t)", None
    yield "poissonNLLLoss", counts, {"logInput": False, "eps": 1e-7}, "keras", "keras.losses.Poisson()(t, x)", None

    divergence = {"x": logs, "t": SHARES}
    yield ("klDiv", divergence, {}, "keras", "keras.losses.KLDivergence()(t, x)",
           "keras.losses.KLDivergence()(t, np.exp(x))")
    yield "klDiv", divergence, {}, "optax", "optax.losses.kl_divergence(x, t)", "optax.losses.kl_divergence(x, t).mean()"
    yield "klDiv", divergence, {}, "torch", "F.kl_div(x, t)", "F.kl_div(x, t, reduction='batchmean')"

    triplet = {"a": ANCHOR, "b": NEAR, "c": FAR}
    yield "tripletMarginLoss", triplet, {}, "torch", "F.triplet_margin_loss(a, b, c)", None
    yield ("tripletMarginLoss", triplet, {"eps": 0}, "optax", "optax.losses.triplet_margin_loss(a, b, c)",
           "optax.losses.triplet_margin_loss(a, b, c, eps=0).mean()")
    yield "tripletMarginWithDistanceLoss", triplet, {}, "torch", "F.triplet_margin_with_distance_loss(a, b, c)", None
    views = {"a": ANCHOR, "b": NEAR}
    yield ("ntXentLoss", views, {}, "optax", "optax.losses.ntxent(concat(a, b), pairs(a))",
           "optax.losses.ntxent(concat(a, b), pairs(a), temperature=0.5)")
    yield ("ntXentLoss", views, {}, "pml", "pml.NTXentLoss()(concat(a, b), pairs(a))",
           "pml.NTXentLoss(temperature=0.5)(concat(a, b), pairs(a))")
    yield ("cosineEmbeddingLoss", {"a": ANCHOR, "b": NEAR, "t": [1.0, -1.0]}, {}, "torch",
           "F.cosine_embedding_loss(a, b, t)", None)
    yield "hingeEmbeddingLoss", {"x": REAL, "t": SIGNS}, {}, "torch", "F.hinge_embedding_loss(x, t)", None
    yield "marginRankingLoss", {"a": REAL, "b": TRUE, "t": SIGNS}, {}, "torch", "F.margin_ranking_loss(a, b, t)", None


def answer(library, expression, args):
    """What a call returns: one number, or the numbers of a tensor."""
    as_tensor = {"optax": jnp.asarray, "keras": np.asarray}.get(library, torch.tensor)
    own = {
        "concat": lambda a, b: jnp.concatenate([a, b]) if library == "optax" else torch.cat([a, b]),
        "pairs": lambda a: as_tensor(2 * list(range(len(a)))),
        "one_hot": lambda t, classes: np.eye(classes)[t],
    }
    values = {name: as_tensor(np.asarray(each, dtype="float32") if isinstance(flat(each)[0], float) else each)
              for name, each in args.items()}
    result = eval(expression, {**globals(), **own, **values})
    return np.asarray(result.detach() if isinstance(result, torch.Tensor) else result).tolist()


def flat(nest):
    return [each for part in nest for each in flat(part)] if isinstance(nest, list) else [nest]


def main():
    recorded = []
    for function, args, options, library, defaults, alike in calls():
        recorded.append({
            "function": function, "library": library, "args": list(args.values()), "options": options,
            "defaults": {"call": defaults, "value": oracle.plain(answer(library, defaults, args))},
            "alike": {"call": alike or defaults, "value": oracle.plain(answer(library, alike or defaults, args))},
        })
    versions = {name: importlib.metadata.version(name) for name in PACKAGES}
    lines = ",\n".join(json.dumps(each) for each in recorded)
    target = ROOT / "src" / "content" / "namesElsewhere.json"
    target.write_text(f'{{"versions": {json.dumps(versions)}, "calls": [\n{lines}\n]}}\n')
    print(f"{target.relative_to(ROOT)}: {len(recorded)} names of {versions}")


if __name__ == "__main__":
    main()
