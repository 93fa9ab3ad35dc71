"""Python's `math`, with what MicroPython's lacks; a tensor of one element counts as its number."""

import math as _native

import _tensors
from torch._core import Tensor, number

pi = _native.pi
e = _native.e
tau = 2 * pi
inf = float("inf")
nan = float("nan")


def _number(x):
    return float(x.item()) if isinstance(x, Tensor) else x


def _of(name):
    native = getattr(_native, name)
    return lambda *args: native(*[_number(x) for x in args])


for _name in (
    "acos acosh asin asinh atan atan2 atanh ceil copysign cos cosh degrees erf erfc fabs floor fmod frexp gamma isfinite "
    "isinf isnan ldexp lgamma log log10 log2 modf pow radians sin sinh sqrt tan tanh trunc"
).split():
    globals()[_name] = _of(_name)


def exp(x):
    result = _tensors.exp(_number(x))
    if result is None:
        raise OverflowError("math range error")
    return number(result)


def expm1(x):
    return number(_tensors.expm1(_number(x)))


def log1p(x):
    x = _number(x)
    if x <= -1:
        raise ValueError("math domain error")
    return number(_tensors.log1p(x))


def prod(items, start=1):
    for x in items:
        start = start * x
    return start


def factorial(n):
    return prod(range(1, n + 1))


def comb(n, k):
    return factorial(n) // (factorial(k) * factorial(n - k)) if k <= n else 0


def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


def hypot(*sides):
    return sqrt(sum([x * x for x in sides]))


def isclose(a, b, rel_tol=1e-09, abs_tol=0.0):
    return abs(a - b) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)


def __getattr__(name):
    if name[:2] == "__":
        raise AttributeError(name)
    raise AttributeError("this book's Python has no math." + name + "." + _tensors.meant(name, ",".join(globals().keys())))
