"""Executes the Jupyter notebook on standard input in a kernel of its own; prints what each code cell printed, as JSON."""

import json
import sys

import nbformat
from nbclient import NotebookClient

notebook = nbformat.reads(sys.stdin.read(), as_version=4)
nbformat.validate(notebook)
NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
printed = [
    "".join(output.get("text", "") for output in cell.outputs if output.output_type == "stream" and output.name == "stdout")
    for cell in notebook.cells
    if cell.cell_type == "code"
]
json.dump(printed, sys.stdout)
