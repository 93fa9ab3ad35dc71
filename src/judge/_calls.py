"""Loads a reader's file and calls its functions with data from outside; `_host` is the other side."""

import io
import struct
import sys
import time

import _host
import _tensors
import torch
from _book import lb_number
from torch._core import Tensor

_names = {}


def load(helpers):
    """Runs the program that `_host` holds among names of its own."""
    global _names
    _names = {"__name__": "__main__"}
    for name in helpers.split():
        _names[name] = getattr(sys.modules["_book"], name)
    ours = set(_names)
    for i, x in enumerate(_tensors.fractions()):
        _names["lb_%d" % i] = lb_number(x)
    exec(compile(_host.program(), "<stdin>", "exec"), _names)
    _host.exports("\n".join([name for name, value in _names.items() if name not in ours and callable(value)]))


class _Given:
    """The data of many calls: a letter for each thing, its numbers and its texts in rows of their own."""

    def __init__(self):
        with open("/calls", "rb") as file:
            packed = file.read()
        self._numbers = struct.unpack("<%dd" % (len(packed) // 8), packed)
        self._letters = _host.letters()
        self._texts = _host.texts().split("\n")
        self._letter = self._number = self._text = 0

    def is_over(self):
        return self._letter == len(self._letters)

    def text(self):
        self._text += 1
        return self._texts[self._text - 1]

    def number(self):
        self._number += 1
        return self._numbers[self._number - 1]

    def row(self, count):
        start = self._number
        self._number += count
        return list(self._numbers[start : self._number])

    def value(self):
        letter = self._letters[self._letter]
        self._letter += 1
        if letter == "f":
            return self.number()
        if letter == "i":
            return int(self.number())
        if letter == "F":
            return self.row(int(self.number()))
        if letter == "I":
            return [int(x) for x in self.row(int(self.number()))]
        if letter == "[":
            return [self.value() for _ in range(int(self.number()))]
        if letter == "{":
            return {self.text(): self.value() for _ in range(int(self.number()))}
        if letter == "s":
            return self.text()
        return {"t": True, "n": False}.get(letter)


class _Told:
    """One value on its way out, in the same letters; `o` is what holds no data."""

    def __init__(self, numbers):
        self.letters = []
        self.texts = []
        self.numbers = numbers

    def add(self, value, depth=0):
        kind = type(value)
        if depth > 64:
            raise _NoData("something that is nested more than 64 deep")
        if kind is float or kind is int:
            self.letters.append("f")
            self.numbers.append(float(value))
        elif kind is bool:
            self.letters.append("t" if value else "n")
        elif value is None:
            self.letters.append("0")
        elif kind is str:
            self.letters.append("s")
            self.texts.append(value.replace("\n", " ")[:10000])
        elif isinstance(value, Tensor):
            self.add(value.tolist(), depth + 1)
        elif isinstance(value, (list, tuple, range)):
            self.count("[", len(value))
            for part in value:
                self.add(part, depth + 1)
        elif isinstance(value, dict):
            self.members(value, depth)
        elif hasattr(value, "__dict__") and not callable(value):
            self.members(value.__dict__, depth)
        else:
            raise _NoData(_kinds.get(kind.__name__, "something of type " + kind.__name__))

    def count(self, letter, count):
        if len(self.letters) + count > 1000000:
            raise _NoData("more than 1,000,000 values")
        self.letters.append(letter)
        self.numbers.append(float(count))

    def members(self, found, depth):
        self.count("{", len(found))
        for name, value in found.items():
            self.texts.append(str(name).replace("\n", " "))
            self.add(value, depth + 1)


class _NoData(Exception):
    pass


_kinds = {
    "function": "a function",
    "closure": "a function",
    "generator": "a generator: list(…) makes a list of it",
    "map": "a map: list(…) makes a list of it",
    "zip": "a zip: list(…) makes a list of it",
    "filter": "a filter: list(…) makes a list of it",
    "set": "a set",
    "complex": "a complex number",
    "type": "a class",
    "module": "a module",
}


def call(milliseconds):
    """Calls one function after another, until the time is over, the answers are many, or all were called."""
    began = time.ticks_ms()
    given = _Given()
    told = 0
    with open("/answers", "wb") as file:
        while not given.is_over():
            told += _call_one(given, file)
            if told > 20000 or time.ticks_diff(time.ticks_ms(), began) > milliseconds:
                break


def _call_one(given, file):
    """How many numbers the answer holds, which are written to the file."""
    name = given.text()
    args, kwargs = given.value(), given.value()
    before = _copied(args)
    answer = _Told([])
    try:
        answer.add(_names[name](*args, **kwargs))
        packed = struct.pack("<%dd" % len(answer.numbers), *answer.numbers)
    except _NoData as error:
        _host.other(str(error))
        return 0
    except BaseException as error:
        _threw(error)
        return 0
    file.write(packed)
    _host.gave("".join(answer.letters), "\n".join(answer.texts), not _alike(args, before))
    return len(answer.numbers)


def _copied(value):
    return [_copied(part) for part in value] if type(value) is list else value


def _alike(a, b):
    try:
        return a == b
    except Exception:
        return False  # a tensor in a list's place


def _threw(error):
    text = io.StringIO()
    sys.print_exception(error, text)
    _host.threw(type(error).__name__, text.getvalue())


def _watch(owner, name, path):
    """Notes each call of a function that is finished work."""
    real = getattr(owner, name)

    def watched(*args, **kwargs):
        if _host.refuses(path):
            return torch.tensor(float("nan"))
        return real(*args, **kwargs)

    setattr(owner, name, watched)


def watch():
    """The finished work that is made of operations here, and so is none for TypeScript."""
    import torch.distributions
    import torch.nn.functional as F
    import torch.optim

    for name in (
        "gaussian_nll_loss hinge_embedding_loss margin_ranking_loss poisson_nll_loss soft_margin_loss "
        "triplet_margin_with_distance_loss"
    ).split():
        _watch(F, name, "F." + name)
    _watch(torch.distributions, "kl_divergence", "torch.distributions.kl_divergence")
    _watch(torch.optim.Optimizer, "step", "torch.optim.Optimizer.step")
