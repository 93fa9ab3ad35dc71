"""Tensors and what is computed with them: the part of PyTorch that a book on losses needs."""

import builtins
import math
from torch._core import Tensor, Size, _cpu, _dtypes, _pair, dtype as _dtype, enable_grad, make, no_grad, no_such, op, shape_of, tensor, type_name

pi = math.pi
e = math.e
inf = builtins.float("inf")
nan = builtins.float("nan")

float32 = float = _dtypes["float32"]
float64 = double = _dtypes["float64"]
int32 = int = _dtypes["int32"]
int64 = long = _dtypes["int64"]
bool = _dtypes["bool"]

dtype = _dtype
FloatTensor = tensor


def as_tensor(data, dtype=None, device=None):
    """A tensor of the numbers in nested lists; a tensor stays as it is."""
    if isinstance(data, Tensor):
        return data if dtype is None else data.to(dtype)
    return tensor(data, dtype, device)


def LongTensor(data):
    """A tensor of int64 of the numbers in nested lists."""
    return tensor(data, int64)


def is_tensor(x):
    """Whether something is a tensor."""
    return isinstance(x, Tensor)


def manual_seed(seed):
    """Begins PyTorch's own sequence of random numbers anew; the same seed gives the same numbers."""
    op("manual_seed", seed)


def _floats(made, dtype, requires_grad):
    if dtype is not None:
        made = made.to(dtype)
    return made.requires_grad_() if requires_grad else made


def rand(*size, dtype=None, device=None, requires_grad=False):
    """Random numbers from 0 up to 1."""
    _cpu(device)
    return _floats(make("rand", shape_of(size)), dtype, requires_grad)


def randn(*size, dtype=None, device=None, requires_grad=False):
    """Random numbers of the normal distribution with mean 0 and standard deviation 1."""
    _cpu(device)
    return _floats(make("randn", shape_of(size)), dtype, requires_grad)


def randint(low, high=None, size=None, dtype=None, device=None, requires_grad=False):
    """Random whole numbers from low up to high, without high."""
    _cpu(device)
    if size is None:
        low, high, size = 0, low, high
    return _floats(make("randint", low, high, list(size)), dtype, requires_grad)


def randperm(n):
    """The whole numbers from 0 up to n in random order."""
    return make("randperm", n)


def rand_like(input):
    """Random numbers from 0 up to 1 in another tensor's shape."""
    return rand(*input.shape)


def randn_like(input):
    """Normal random numbers in another tensor's shape."""
    return randn(*input.shape)


def full(size, fill_value, dtype=None, device=None, requires_grad=False):
    """A tensor with one number everywhere."""
    _cpu(device)
    made = make("full", list(size), fill_value, type_name(dtype))
    return made.requires_grad_() if requires_grad else made


def zeros(*size, dtype=None, device=None, requires_grad=False):
    """A tensor of zeros."""
    _cpu(device)
    return full(shape_of(size), 0.0, dtype or float32, None, requires_grad)


def ones(*size, dtype=None, device=None, requires_grad=False):
    """A tensor of ones."""
    _cpu(device)
    return full(shape_of(size), 1.0, dtype or float32, None, requires_grad)


def zeros_like(input, dtype=None, device=None, requires_grad=False):
    """Zeros in another tensor's shape and type."""
    _cpu(device)
    return full(input.shape, 0.0, dtype or input.dtype, None, requires_grad)


def ones_like(input, dtype=None, device=None, requires_grad=False):
    """Ones in another tensor's shape and type."""
    _cpu(device)
    return full(input.shape, 1.0, dtype or input.dtype, None, requires_grad)


def full_like(input, fill_value, dtype=None, device=None, requires_grad=False):
    """One number everywhere, in another tensor's shape and type."""
    _cpu(device)
    return full(input.shape, fill_value, dtype or input.dtype, None, requires_grad)


def arange(start, end=None, step=1, dtype=None, device=None, requires_grad=False):
    """Evenly spaced numbers from start up to end, without end."""
    _cpu(device)
    if end is None:
        start, end = 0, start
    return _floats(make("arange", start, end, step, type_name(dtype)), None, requires_grad)


def linspace(start, end, steps, dtype=None, device=None, requires_grad=False):
    """So many evenly spaced numbers from start to end."""
    _cpu(device)
    return _floats(make("linspace", start, end, steps, type_name(dtype)), None, requires_grad)


def eye(n, m=None, dtype=None, device=None):
    """The identity matrix."""
    _cpu(device)
    return make("eye", n, n if m is None else m, type_name(dtype))


def tril(input, diagonal=0):
    """The lower triangle of a matrix, zeros above it."""
    return make("tril", input, diagonal)


def triu(input, diagonal=0):
    """The upper triangle of a matrix, zeros below it."""
    return make("triu", input, diagonal)


def exp(input):
    """e to the power of each element."""
    return make("exp", input)


def log(input):
    """The natural logarithm of each element."""
    return make("log", input)


def log1p(input):
    """The natural logarithm of 1 + x, exact near 0."""
    return make("log1p", input)


def log2(input):
    """The logarithm to base 2."""
    return make("log2", input)


def log10(input):
    """The logarithm to base 10."""
    return make("log10", input)


def expm1(input):
    """e to the power of x, minus 1, exact near 0."""
    return make("expm1", input)


def sqrt(input):
    """The square root of each element."""
    return make("sqrt", input)


def rsqrt(input):
    """1 over the square root."""
    return make("rsqrt", input)


def sin(input):
    """The sine of each element, in radians."""
    return make("sin", input)


def cos(input):
    """The cosine of each element, in radians."""
    return make("cos", input)


def tan(input):
    """The tangent of each element, in radians."""
    return make("tan", input)


def tanh(input):
    """The hyperbolic tangent of each element."""
    return make("tanh", input)


def atan(input):
    """The angle of which each element is the tangent."""
    return make("atan", input)


def erf(input):
    """The error function."""
    return make("erf", input)


def reciprocal(input):
    """1 over each element."""
    return make("reciprocal", input)


def sigmoid(input):
    """1 / (1 + exp(-x)) of each element."""
    return make("sigmoid", input)


def relu(input):
    """Each element, or 0 where it is negative."""
    return make("relu", input)


def abs(input):
    """The size of each element without its sign."""
    return make("abs", input)


def neg(input):
    """Each element with the other sign."""
    return make("neg", input)


def sign(input):
    """-1, 0 or 1 by the sign of each element."""
    return make("sign", input)


def square(input):
    """The square of each element."""
    return make("square", input)


def floor(input):
    """The next whole number below each element."""
    return make("floor", input)


def ceil(input):
    """The next whole number above each element."""
    return make("ceil", input)


def round(input):
    """The nearest whole number; halves go to the even one."""
    return make("round", input)


def add(input, other, alpha=1):
    """input + alpha * other."""
    return make("add", input, other if alpha == 1 else make("mul", other, alpha))


def sub(input, other, alpha=1):
    """input - alpha * other."""
    return make("sub", input, other if alpha == 1 else make("mul", other, alpha))


def mul(input, other):
    """The product of each pair of elements."""
    return make("mul", input, other)


def div(input, other):
    """The quotient of each pair of elements."""
    return make("div", input, other)


def remainder(input, other):
    """The remainder of the division, with the divisor's sign."""
    return make("remainder", input, other)


def pow(input, exponent):
    """Each element to a power."""
    return make("pow", input, exponent)


def maximum(input, other):
    """The larger of each pair of elements."""
    return make("maximum", input, other)


def minimum(input, other):
    """The smaller of each pair of elements."""
    return make("minimum", input, other)


def clamp(input, min=None, max=None):
    """Each element, moved to the nearer bound where it lies outside of min and max."""
    return make("clamp", input, min, max)


clip = clamp


def where(condition, input=None, other=None):
    """input where the condition is true, other elsewhere."""
    if other is None:
        raise NotImplementedError("this book's torch has no where of a condition alone: give it both tensors")
    return make("where", condition, input, other)


def masked_fill(input, mask, value):
    """The tensor with one number wherever the mask is true."""
    return make("masked_fill", input, mask, value)


def eq(input, other):
    """Whether the elements of each pair are equal."""
    return make("eq", input, other)


def ne(input, other):
    """Whether the elements of each pair differ."""
    return make("ne", input, other)


def lt(input, other):
    """Whether each element is below its partner."""
    return make("lt", input, other)


def le(input, other):
    """Whether each element is not above its partner."""
    return make("le", input, other)


def gt(input, other):
    """Whether each element is above its partner."""
    return make("gt", input, other)


def ge(input, other):
    """Whether each element is not below its partner."""
    return make("ge", input, other)


def logical_and(input, other):
    """Whether both elements are true."""
    return make("logical_and", input, other)


def logical_or(input, other):
    """Whether one of both elements is true."""
    return make("logical_or", input, other)


def logical_not(input):
    """Whether each element is false."""
    return make("logical_not", input)


def isnan(input):
    """Whether each element is no number."""
    return make("isnan", input)


def isinf(input):
    """Whether each element is infinite."""
    return make("isinf", input)


def isfinite(input):
    """Whether each element is a finite number."""
    return make("isfinite", input)


def allclose(input, other, rtol=1e-05, atol=1e-08):
    """Whether all elements of two tensors are equal but for rounding."""
    return ((input - other).abs() <= atol + rtol * other.abs()).all().item()


def equal(input, other):
    """Whether two tensors have the same shape and elements."""
    return input.shape == other.shape and builtins.bool((input == other).all())


def sum(input, dim=None, keepdim=False, dtype=None):
    """The sum of the elements, all or along some axes."""
    return make("sum", input if dtype is None else input.to(dtype), dim, keepdim)


def mean(input, dim=None, keepdim=False, dtype=None):
    """The mean of the elements, all or along some axes."""
    return make("mean", input if dtype is None else input.to(dtype), dim, keepdim)


def prod(input, dim=None, keepdim=False):
    """The product of the elements, all or along one axis."""
    return make("prod", input, dim, keepdim)


def _correction(unbiased, correction):
    return correction if unbiased is None else (1 if unbiased else 0)


def var(input, dim=None, unbiased=None, keepdim=False, correction=1):
    """The variance; divided by the count minus 1 unless unbiased=False."""
    if dim is True or dim is False:
        dim, unbiased = None, dim
    return make("var", input, dim, _correction(unbiased, correction), keepdim)


def std(input, dim=None, unbiased=None, keepdim=False, correction=1):
    """The standard deviation; divided by the count minus 1 unless unbiased=False."""
    if dim is True or dim is False:
        dim, unbiased = None, dim
    return make("std", input, dim, _correction(unbiased, correction), keepdim)


def norm(input, p=2, dim=None, keepdim=False):
    """The length of vectors: 2 is Euclid's, 1 adds absolute values."""
    return make("norm", input, 2 if p == "fro" else p, dim, keepdim)


def max(input, dim=None, keepdim=False):
    """The largest element; along an axis, with its index; of two tensors, each larger one."""
    if isinstance(dim, Tensor):
        return maximum(input, dim)
    return make("max", input, None, False) if dim is None else _pair("max", op("max_along", input, dim, keepdim))


def min(input, dim=None, keepdim=False):
    """The smallest element; along an axis, with its index; of two tensors, each smaller one."""
    if isinstance(dim, Tensor):
        return minimum(input, dim)
    return make("min", input, None, False) if dim is None else _pair("min", op("min_along", input, dim, keepdim))


def amax(input, dim=None, keepdim=False):
    """The largest elements along some axes."""
    return make("amax", input, dim, keepdim)


def amin(input, dim=None, keepdim=False):
    """The smallest elements along some axes."""
    return make("amin", input, dim, keepdim)


def argmax(input, dim=None, keepdim=False):
    """The index of the largest element."""
    return make("argmax", input, dim, keepdim)


def argmin(input, dim=None, keepdim=False):
    """The index of the smallest element."""
    return make("argmin", input, dim, keepdim)


def sort(input, dim=-1, descending=False):
    """The elements in order along an axis, with the index of each."""
    return _pair("sort", op("sort", input, dim, descending))


def argsort(input, dim=-1, descending=False):
    """The indices that put the elements in order along an axis."""
    return sort(input, dim, descending).indices


def topk(input, k, dim=-1, largest=True):
    """The k largest elements along an axis, with the index of each."""
    return _pair("topk", op("topk", input, k, dim, largest))


def any(input, dim=None, keepdim=False):
    """Whether one element is true."""
    return make("any", input, dim, keepdim)


def all(input, dim=None, keepdim=False):
    """Whether every element is true."""
    return make("all", input, dim, keepdim)


def softmax(input, dim):
    """Positive shares along an axis that add up to 1."""
    return make("softmax", input, dim)


def log_softmax(input, dim):
    """The logarithm of softmax, exact where that is near 0."""
    return make("log_softmax", input, dim)


def logsumexp(input, dim, keepdim=False):
    """The logarithm of the sum of exponentials."""
    return make("logsumexp", input, dim, keepdim)


def cumsum(input, dim):
    """The sums of all elements so far along an axis."""
    return make("cumsum", input, dim)


def matmul(input, other):
    """The product of matrices, vectors, or batches of matrices."""
    return make("matmul", input, other)


mm = bmm = mv = matmul


def dot(input, other):
    """The sum of the products of two vectors."""
    return make("matmul", input, other)


def reshape(input, shape):
    """The same elements in another shape."""
    return make("reshape", input, list(shape))


def flatten(input, start_dim=0, end_dim=-1):
    """The axes from start_dim to end_dim as one."""
    shape = list(input.shape) or [1]
    start, end = start_dim % len(shape), end_dim % len(shape)
    return make("reshape", input, shape[:start] + [-1] + shape[end + 1 :])


def unsqueeze(input, dim):
    """The tensor with one more axis, of length 1."""
    return make("unsqueeze", input, dim)


def squeeze(input, dim=None):
    """The tensor without its axes of length 1."""
    return make("squeeze", input, dim)


def transpose(input, dim0, dim1):
    """The tensor with two axes exchanged."""
    return make("transpose", input, dim0, dim1, "Transpose")


def permute(input, dims):
    """The tensor with its axes in another order."""
    return make("permute", input, list(dims))


def flip(input, dims):
    """The elements in reverse order along some axes."""
    return make("flip", input, [dims] if type(dims) is builtins.int else list(dims))


def cat(tensors, dim=0):
    """Tensors joined along an axis."""
    return make("cat", list(tensors), dim)


concat = cat


def stack(tensors, dim=0):
    """Tensors of one shape side by side, along a new axis."""
    return make("stack", list(tensors), dim)


def gather(input, dim, index):
    """The elements with the given indices along an axis."""
    return make("gather", input, dim, index)


def diag(input):
    """The diagonal of a matrix; of a vector, the matrix with that diagonal."""
    if input.dim() == 1:
        return eye(input.shape[0]) * input[:, None]
    n = builtins.min(input.shape)
    return input[arange(n), arange(n)]


def numel(input):
    """The number of elements."""
    return input.numel()


def set_grad_enabled(mode):
    """Switches the recording of gradients on or off."""
    op("enabled", mode)


def device(name):
    """The place of tensors: "cpu" is the only one here."""
    _cpu(name)
    return "cpu"


inference_mode = no_grad

def _numpy_names(f):
    """NumPy's names of two options: axis for dim, keepdims for keepdim."""

    def reduction(*args, **options):
        for theirs, ours in (("axis", "dim"), ("keepdims", "keepdim")):
            if theirs in options:
                options[ours] = options.pop(theirs)
        return f(*args, **options)

    return reduction


for _name in "sum mean prod var std norm max min amax amin argmax argmin any all softmax log_softmax cumsum".split():
    globals()[_name] = _numpy_names(globals()[_name])

_methods = (
    "exp log log1p log2 log10 expm1 sqrt rsqrt sin cos tan tanh atan erf reciprocal sigmoid relu abs neg sign square "
    "floor ceil round add sub mul div remainder pow maximum minimum clamp clip masked_fill eq ne lt le gt ge logical_and "
    "logical_or logical_not isnan isinf isfinite allclose equal sum mean prod var std norm max min amax amin argmax "
    "argmin sort argsort topk any all softmax log_softmax logsumexp cumsum matmul mm bmm mv dot flatten unsqueeze "
    "squeeze transpose gather tril triu"
).split()
for _name in _methods:
    setattr(Tensor, _name, globals()[_name])


def _changing(name):
    made = globals()[name]

    def change(self, *args, **kwargs):
        op("become", self, made(self, *args, **kwargs))
        return self

    return change


for _name in "add sub mul div pow clamp exp sqrt neg abs relu sigmoid masked_fill".split():
    setattr(Tensor, _name + "_", _changing(_name))


def _flip(self, *dims):
    return flip(self, shape_of(dims))


def _where(self, condition, other):
    return where(condition, self, other)


def _fill_(self, value):
    op("become", self, full(self.shape, value, self.dtype))
    return self


def _zero_(self):
    return _fill_(self, 0)


def _copy_(self, other):
    op("become", self, other.expand_as(self))
    return self


def _normal_(self, mean=0.0, std=1.0):
    op("become", self, randn(*self.shape) * std + mean)
    return self


def _uniform_(self, a=0.0, b=1.0):
    op("become", self, make("uniform", list(self.shape), a, b))
    return self


for _name, _f in (
    ("flip", _flip),
    ("where", _where),
    ("fill_", _fill_),
    ("zero_", _zero_),
    ("copy_", _copy_),
    ("normal_", _normal_),
    ("uniform_", _uniform_),
):
    setattr(Tensor, _name, _f)


import torch.autograd
import torch.linalg
import torch.nn
import torch.optim


def __getattr__(name):
    if name[:2] == "__":
        raise AttributeError(name)
    no_such("torch.", name, globals().keys())
