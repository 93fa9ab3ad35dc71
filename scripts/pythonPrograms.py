"""Runs the programs of tests/python in CPython with PyTorch and keeps what each printed: npm run python."""

import contextlib
import hashlib
import io
import json
import pathlib
import sys

import torch

from pythonFuzz import program

torch.set_num_threads(1)
programs = pathlib.Path(__file__).parent.parent / "tests" / "python" / "programs"


def printed(source):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(source, "program.py", "exec"), {"__name__": "__main__"})
    return out.getvalue()


def printed_or_raised(source):
    """What a random program prints; one that raises is none to compare."""
    try:
        return printed(source)
    except Exception as error:
        return f"raised {type(error).__name__}"


def record_fuzz(count):
    """Random programs with what they print, one after the other: the source, then the output."""
    kept = []
    for seed in range(count):
        source = program(seed)
        output = printed_or_raised(source)
        if not output.startswith("raised"):
            kept.append({"seed": seed, "source": source, "output": output})
    (programs.parent / "fuzz.json").write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n")
    print(f"{len(kept)} of {count} random programs")


def record():
    kept = {}
    for path in sorted(programs.glob("*.py")):
        source = path.read_text()
        kept[path.stem] = {"sha256": hashlib.sha256(source.encode()).hexdigest(), "output": printed(source)}
    versions = {"python": sys.version.split()[0], "torch": torch.__version__.split("+")[0]}
    text = json.dumps({**versions, "programs": kept}, indent=2, ensure_ascii=False)
    (programs / "recorded.json").write_text(text + "\n")
    print(f"{len(kept)} programs in PyTorch {versions['torch']}")


if __name__ == "__main__":
    record()
    record_fuzz(360)
