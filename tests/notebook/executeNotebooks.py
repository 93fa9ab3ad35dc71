"""Runs the code cells of each notebook in the JSON list on standard input, in order and in a namespace of its own.

Prints as JSON PyTorch's version (None without PyTorch) and, for each notebook, what each code cell `printed`, the name of
a `missing` library, or the `error` of the first cell that raised.
"""

import contextlib
import io
import json
import pathlib
import sys
import traceback

try:
    import torch
except ImportError:
    json.dump({"torch": None, "notebooks": []}, sys.stdout)
    sys.exit()

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "scripts"))


def run(notebook):
    sources = [cell["source"] for cell in notebook["cells"] if cell["cell_type"] == "code"]
    namespace = {"__name__": "__main__"}
    printed = []
    for source in sources:
        out = io.StringIO()
        try:
            with contextlib.redirect_stdout(out):
                if "torchvision" in source:
                    load_torchvision()
                exec(source, namespace)
        except ModuleNotFoundError as error:
            return {"missing": error.name}
        except Exception:
            return {"error": f"{source}\n\n{traceback.format_exc()}"}
        printed.append(out.getvalue())
    return {"printed": printed}


def load_torchvision():
    # Its import needs a hand beside a CPU build of PyTorch: see the function.
    import oracle

    oracle.torchvision_beside_any_torch()


json.dump({"torch": torch.__version__, "notebooks": [run(notebook) for notebook in json.load(sys.stdin)]}, sys.stdout)
