"""The notebook's own functions: inputs below a cell, and tables of what it found."""

import json
from collections import OrderedDict

import _notebook
from torch._core import Tensor, text_of


def _answer(given):
    if given is None:
        raise TypeError(_notebook.failure())
    return given


def _control(kind, **options):
    given = {}
    for name in options:
        if options[name] is not None:
            given[name] = options[name]
    return _answer(_notebook.control(kind, json.dumps(_plain(given))))


def slider(label, min, max, step=None, value=None):
    """A slider below the cell, and its present value; moving it runs the cell again."""
    return _control("slider", label=label, min=min, max=max, step=step, value=value)


def number(label, min=None, max=None, step=None, value=None):
    """A field for a number below the cell, and its present value."""
    return _control("number", label=label, min=min, max=max, step=step, value=value)


def select(label, options, value=None):
    """A choice among options below the cell, and the one that is chosen."""
    options = list(options)
    return options[_control("select", label=label, options=[str(option) for option in options], value=None if value is None else str(value))]


def toggle(label, value=False):
    """A switch below the cell, and whether it is on."""
    return _control("toggle", label=label, value=value)


def progress(fraction, label=""):
    """How far a long computation has come, from 0 to 1."""
    _answer(_notebook.progress(fraction, label))


def display(*values):
    """Shows values below the cell: lists and dictionaries as tables, tensors by their numbers."""
    for value in values:
        shown = _tensor(value) if isinstance(value, Tensor) else _plain(value)
        _answer(_notebook.display(json.dumps(shown)))


def _tensor(value):
    return {"elements": _plain(value.flatten().tolist()), "shape": list(value.shape), "dtype": str(value.dtype)[6:]}


def _plain(value):
    """A value as JSON has it; fractions by their digits."""
    if isinstance(value, Tensor):
        return _plain(value.tolist())
    if isinstance(value, float):
        return {"number": text_of(value)}
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if hasattr(value, "items"):
        return OrderedDict([(str(key), _plain(item)) for key, item in value.items()])
    return str(value)
