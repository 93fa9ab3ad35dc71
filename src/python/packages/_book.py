"""What rewritten code calls where MicroPython would do it another way than CPython."""

import sys
from collections import OrderedDict

import _math
import _random
import _tensors
from torch._core import Tensor, _format, change_in_place, number, repr_of, text_of

sys.modules["math"] = _math
sys.modules["random"] = _random


class lb_dict(OrderedDict):
    """A dictionary that keeps its order and does not ask another for it."""

    def __repr__(self):
        return "{" + ", ".join([repr_of(k) + ": " + repr_of(v) for k, v in self.items()]) + "}"

    __str__ = __repr__

    def __eq__(self, other):
        if not isinstance(other, dict) or len(self) != len(other):
            return False
        for k in self:
            if k not in other or not (self[k] == other[k]):
                return False
        return True

    def __ne__(self, other):
        return not self == other

    def copy(self):
        return lb_dict(self.items())

    def __or__(self, other):
        return lb_dict(list(self.items()) + list(other.items()))


def lb_pairs(source):
    """The pairs of a dictionary, or of a list of pairs."""
    if not hasattr(source, "items"):
        return list(source)
    if type(source) is dict and len(source) > 1:
        raise NotImplementedError("this book's Python does not keep the order of **keywords: hand them over one by one")
    return list(source.items())


def lb_new_dict(*sources):
    return lb_dict([pair for source in sources for pair in lb_pairs(source)])


def lb_merged(*pairs):
    return lb_dict(pairs)


def lb_list(*items):
    return list(items)


def lb_tuple(*items):
    return items


def lb_set(*items):
    return set(items)


class _Keywords:
    """`**kwargs` of several entries: found by name, never in an order, which MicroPython has lost."""

    def __init__(self, found):
        self._found = found

    def _no_order(self, *_):
        raise NotImplementedError("this book's Python does not keep the order of **keywords: ask for each by its name")

    __iter__ = keys = values = items = __repr__ = __str__ = copy = popitem = _no_order

    def __getitem__(self, name):
        return self._found[name]

    def __setitem__(self, name, value):
        self._found[name] = value

    def __contains__(self, name):
        return name in self._found

    def __len__(self):
        return len(self._found)

    def get(self, name, default=None):
        return self._found.get(name, default)

    def pop(self, name, *default):
        return self._found.pop(name, *default)

    def setdefault(self, name, value=None):
        return self._found.setdefault(name, value)

    def update(self, other):
        self._found.update(other)


def lb_keywords(found):
    return _Keywords(found) if type(found) is dict and len(found) > 1 else found


def lb_eq(a, b):
    """`a == b`; a number does not ask the tensor on its right."""
    return b == a if isinstance(b, Tensor) else a == b


def lb_ne(a, b):
    return b != a if isinstance(b, Tensor) else a != b



def lb_text(*parts):
    return "".join(parts)


def lb_format(value, conversion="", spec=""):
    """A value in an f-string."""
    if conversion == "!r":
        value = repr_of(value)
    elif conversion == "!s":
        value = text_of(value)
    elif conversion:
        raise NotImplementedError("this book's Python has no " + conversion + " in an f-string")
    if isinstance(value, _own):
        return _format(value, spec)
    if hasattr(value, "__format__"):
        return value.__format__(spec)
    if spec:
        raise TypeError("unsupported format string passed to " + type(value).__name__ + ".__format__")
    return text_of(value)


_own = (Tensor, str, int, float, bool)


def format(value, spec=""):
    return lb_format(value, "", spec)


def lb_format_call(text, *args, **kwargs):
    """`text.format(…)`."""
    if not isinstance(text, str):
        return text.format(*args, **kwargs)
    out = ""
    number = 0
    i = 0
    while i < len(text):
        c = text[i]
        if c in "{}" and text[i + 1 : i + 2] == c:
            out += c
            i += 2
        elif c == "{":
            end = text.index("}", i)
            field, _, spec = text[i + 1 : end].partition(":")
            field, _, conversion = field.partition("!")
            if "{" in spec or "." in field or "[" in field:
                raise NotImplementedError("this book's Python has no {" + field + ":" + spec + "} in format: use an f-string")
            if field == "":
                value = args[number]
                number += 1
            else:
                value = args[int(field)] if field.isdigit() else kwargs[field]
            out += lb_format(value, "!" + conversion if conversion else "", spec)
            i = end + 1
        else:
            out += c
            i += 1
    return out


def lb_print(*values, **options):
    print(*[text_of(v) for v in values], **options)


def lb_str(*args):
    return text_of(args[0]) if len(args) == 1 else str(*args)


def lb_input(*_):
    raise NotImplementedError("this book's Python has no input(): give the name its value in the program")


def lb_show(value):
    """What a notebook shows of the expression at its end."""
    if value is not None:
        _tensors.show(repr_of(value))


lb_repr = repr_of
lb_number = number


def lb_percent(text, args):
    """`text % args`."""
    if not isinstance(text, str):
        return text % args
    args = list(args) if isinstance(args, tuple) else [args]
    out = ""
    i = 0
    while i < len(text):
        if text[i] != "%":
            out += text[i]
            i += 1
            continue
        end = i + 1
        while text[end] in "-+ #0123456789.":
            end += 1
        kind = text[end]
        flags = text[i + 1 : end]
        if kind == "%":
            out += "%"
        elif kind in "eEfFgG" and args:
            align = "<" if "-" in flags else ""
            value = lb_float(args.pop(0))
            out += _format(value, align + flags.replace("-", "") + kind)
        elif kind in "sr" and args:
            value = args.pop(0)
            value = text_of(value) if kind == "s" else repr_of(value)
            out += _format(value, flags.replace("-", "<") if "-" in flags else ">" + flags if flags else "")
        elif args:
            out += text[i : end + 1] % (args.pop(0),)
        else:
            raise TypeError("not enough arguments for format string")
        i = end + 1
    if args:
        raise TypeError("not all arguments converted during string formatting")
    return out


def lb_float(*args):
    """`float(x)`, of tensors too: a __float__ of theirs would make 0.5 * tensor a number."""
    if len(args) != 1:
        return float(*args)
    x = args[0]
    if isinstance(x, str):
        exact = _tensors.parse(x)
        return float(x) if exact is None else number(exact)
    return float(x.item() if isinstance(x, Tensor) else x)


_plain_updates = {
    "mul": lambda x, y: x * y,
    "div": lambda x, y: x / y,
    "floor_divide": lambda x, y: x // y,
    "remainder": lambda x, y: x % y,
    "pow": lambda x, y: x**y,
}


def lb_update(name, x, y):
    """`x *= y` and its like: a tensor changes in place."""
    return change_in_place(name, x, y) if isinstance(x, Tensor) else _plain_updates[name](x, y)


def lb_round(x, digits=None):
    if isinstance(x, Tensor):
        if digits is None:
            return x.round()
        raise NotImplementedError("this book's torch rounds a tensor to whole numbers only: round(x.item(), 3)")
    if type(x) is float and digits is not None and digits >= 0:
        return lb_float(_format(x, "." + str(digits) + "f"))
    return round(x) if digits is None else round(x, digits)


def lb_isinstance(x, kinds):
    """A truth value is a whole number too."""
    if type(x) is bool:
        for kind in kinds if isinstance(kinds, tuple) else (kinds,):
            if kind is int:
                return True
    return isinstance(x, kinds)


def _chosen(native, items, options, beats):
    """The first of the largest or smallest; MicroPython asks only for True itself, which a tensor's comparison is not."""
    if len(items) == 1:
        items = list(items[0])
        if not items and "default" in options:
            return options["default"]
    key = options.get("key")
    if not items or (key is None and not any([isinstance(x, Tensor) for x in items])):
        return native(items, **options) if key is None else native(items)
    best = items[0]
    rank = best if key is None else key(best)
    for x in items[1:]:
        other = x if key is None else key(x)
        if beats(other, rank):
            best, rank = x, other
    return best


def lb_max(*items, **options):
    return _chosen(max, items, options, lambda a, b: b < a)


def lb_min(*items, **options):
    return _chosen(min, items, options, lambda a, b: a < b)


def _rank(x):
    return x.item() if isinstance(x, Tensor) else x


def lb_sorted(items, key=None, reverse=False):
    """Equal elements keep their order."""
    items = list(items)
    sign = -1 if reverse else 1
    ranked = [(_rank(x if key is None else key(x)), sign * i) for i, x in enumerate(items)]
    return [items[sign * i] for _, i in sorted(ranked, reverse=reverse)]


def lb_sort(items, *args, **options):
    if not isinstance(items, list):
        return items.sort(*args, **options)
    items[:] = lb_sorted(items, *args, **options)
