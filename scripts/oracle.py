"""Writes the reference numbers of tests/oracle from a real PyTorch: `npm run oracle [family …]`.

Every file in scripts/oracle is one family of losses and defines `record(oracle)`. scripts/requirements.txt says which
versions the module answers to; those in use are written into each JSON file, and tests and pages read them there.
"""

import importlib.util
import json
import math
import pathlib
import sys

try:
    import torch
except ImportError:
    sys.exit(
        "npm run oracle: this Python has no torch. Make an environment with it: python3 -m venv .venv && "
        ".venv/bin/pip install -r scripts/requirements.txt, then PYTHON=.venv/bin/python npm run oracle"
    )

# Kept: what it defines ends with it.
LIBRARY = torch.library.Library("torchvision", "FRAGMENT")
ROOT = pathlib.Path(__file__).resolve().parent.parent


class Oracle:
    """Collects cases: arguments as the module takes them, and what PyTorch gives for them."""

    def __init__(self):
        self.cases = []
        self.versions = {"torch": torch.__version__}

    def case(self, name, function, args, loss, options=None, slopes=(0,), single=False):
        """Records one call.

        `loss` takes one torch tensor per argument and returns PyTorch's loss; it maps the module's channels-last
        layout to PyTorch's where they differ. `slopes` are the positions that have a gradient. Ordinary cases run
        in float64 on numbers rounded to float32; `single` runs in float32, for extremes where its range matters.
        """
        dtype = torch.float32 if single else torch.float64
        tensors = [to_tensor(arg, dtype) for arg in args]
        leaves = [tensors[position].requires_grad_() for position in slopes]
        losses = loss(*tensors)
        upstream = upstream_for(losses)
        gradients = torch.autograd.grad((losses * upstream).sum(), leaves, allow_unused=True)
        self.cases.append(
            {
                "name": name,
                "function": function,
                "args": [plain(arg) for arg in args],
                "options": {key: plain(value) for key, value in (options or {}).items()},
                "value": plain(losses.detach()),
                "slopes": {
                    str(position): plain(torch.zeros_like(leaf) if gradient is None else gradient)
                    for position, leaf, gradient in zip(slopes, leaves, gradients)
                },
            }
        )

    def torchvision(self):
        """torchvision, whose version is then written down as well."""
        self.versions["torchvision"] = torchvision_beside_any_torch().__version__
        return torchvision_beside_any_torch()

    def reductions(self, name, function, args, loss, options=None, **rest):
        """Records the call for each reduction; `loss` takes `reduction` as a keyword."""
        for reduction in ("none", "mean", "sum"):
            self.case(
                f"{name}, {reduction}",
                function,
                args,
                lambda *tensors, reduction=reduction: loss(*tensors, reduction=reduction),
                {**(options or {}), "reduction": reduction},
                **rest,
            )


def torchvision_beside_any_torch():
    """The wheel's C++ ops do not load beside a CPU build of PyTorch; its import wants to know two of them."""
    if "torchvision" not in sys.modules:
        for name in ("nms", "qnms"):
            LIBRARY.define(f"{name}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
    import torchvision

    return torchvision


def to_tensor(arg, dtype):
    """Whole Python ints become class indices; anything with a float becomes floats that float32 can hold."""
    if isinstance(arg, torch.Tensor):
        arg = arg.tolist()
    numbers = torch.tensor(arg)
    return numbers.to(torch.float32).to(dtype) if numbers.is_floating_point() else numbers


def upstream_for(losses):
    """What multiplies the losses before the gradient; tests/losses/callLoss.ts has the same ramp."""
    ramp = torch.arange(losses.numel(), dtype=losses.dtype) * 0.8 - 2.7
    return ramp.reshape(losses.shape)


def plain(value):
    """JSON has no infinities and no NaN: they become strings."""
    if isinstance(value, torch.Tensor):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def main(wanted):
    for path in sorted((ROOT / "scripts" / "oracle").glob("*.py")):
        if wanted and path.stem not in wanted:
            continue
        spec = importlib.util.spec_from_file_location(path.stem, path)
        family = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(family)
        oracle = Oracle()
        family.record(oracle)
        target = ROOT / "tests" / "oracle" / f"{path.stem}.json"
        lines = ",\n".join(json.dumps(case) for case in oracle.cases)
        versions = "".join(f'"{name}": "{version}", ' for name, version in oracle.versions.items())
        target.write_text(f'{{{versions}"cases": [\n{lines}\n]}}\n')
        print(f"{target.relative_to(ROOT)}: {len(oracle.cases)} cases from {oracle.versions}")


if __name__ == "__main__":
    main(sys.argv[1:])
