"""Tensors: each holds one of TypeScript's and calls its operations by name."""

import _tensors
import builtins
import jsffi


class dtype:
    """The type of a tensor's elements."""

    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return "torch." + self._name


_dtypes = {name: dtype(name) for name in ("bool", "int32", "int64", "float32", "float64")}
_python_types = {builtins.bool: "bool", builtins.int: "int64", builtins.float: "float32"}
_exceptions = {
    "TypeError": TypeError,
    "ValueError": ValueError,
    "IndexError": IndexError,
    "RuntimeError": RuntimeError,
    "NotImplementedError": NotImplementedError,
}


class Size(tuple):
    """A tensor's shape: a tuple that prints as PyTorch prints it."""

    def __repr__(self):
        return "torch.Size([" + ", ".join([str(n) for n in self]) + "])"

    __str__ = __repr__

    def numel(self):
        """The number of elements of a tensor of this shape."""
        count = 1
        for n in self:
            count *= n
        return count


def no_such(place, name, known):
    raise AttributeError(
        "this book's torch has no " + place + name + "." + _tensors.meant(name, ",".join([k for k in known if k[0] != "_"]))
    )


def _fail():
    failure = _tensors.failure()
    if failure is not None:
        name, message = failure.split("\n", 1)
        raise _exceptions[name](message)


def _plain(value):
    """A list for JavaScript, tensors in it as what they hold; a whole number would be cut to 32 bits, a float is not."""
    return jsffi.to_js([v._h if isinstance(v, Tensor) else builtins.float(v) if type(v) is builtins.int else v for v in value])


def _cpu(device):
    if device is not None and str(device) != "cpu":
        raise NotImplementedError("this book's torch has no device " + str(device) + ": it computes on the cpu")


def op(name, *args):
    """Calls an operation of TypeScript's; tensors, numbers and lists cross as what they are there."""
    kinds = ""
    given = []
    for a in args:
        kind = type(a)
        if isinstance(a, Tensor):
            kinds += "t"
            a = a._h
        elif kind is builtins.float:
            kinds += "f"
        elif kind is builtins.int:
            kinds += "i"
            if abs(a) > 2**53:
                raise NotImplementedError("this book's torch has no whole numbers beyond 2**53")
            a = builtins.float(a)
        elif kind is builtins.bool:
            kinds += "b"
        elif kind is str:
            kinds += "s"
        elif isinstance(a, (list, tuple)):
            kinds += "l"
            a = _plain(a)
        elif a is None:
            kinds += "n"
        elif kind is dtype:
            kinds += "s"
            a = a._name
        else:
            raise TypeError(name + "() takes tensors and numbers, not " + kind.__name__)
        given.append(a)
    result = _tensors.call(name, kinds, *given)
    if result is None:
        _fail()
    return result


def make(name, *args):
    """A tensor from an operation that gives one."""
    return Tensor(op(name, *args))


def type_name(wanted, default=None):
    if wanted is None:
        return default
    if isinstance(wanted, dtype):
        return wanted._name
    if wanted in _python_types:
        return _python_types[wanted]
    raise TypeError("dtype must be one of torch's, such as torch.float32, not " + repr(wanted))


def shape_of(args):
    """The shape in `zeros(2, 3)`, `zeros((2, 3))` and `zeros([2, 3])`."""
    if len(args) == 1 and isinstance(args[0], (list, tuple)):
        args = args[0]
    for n in args:
        if type(n) is not builtins.int:
            raise TypeError("a shape is made of whole numbers, not " + type(n).__name__)
    return list(args)


def _flat(data, elements, kinds):
    """Gathers the numbers of nested lists in one, and gives their shape."""
    if isinstance(data, Tensor):
        elements.extend(data.flatten().tolist())
        kinds.add(data.dtype._name)
        return list(data.shape)
    kind = type(data)
    if kind in _python_types:
        elements.append(data)
        kinds.add(_python_types[kind])
        return []
    if not isinstance(data, (list, tuple)):
        try:
            data = list(data)
        except TypeError:
            raise TypeError("a tensor is made of numbers, not of " + kind.__name__)
        if kind is str:
            raise TypeError("new(): invalid data type 'str'")
    inner = None
    for part in data:
        shape = _flat(part, elements, kinds)
        if inner is None:
            inner = shape
        elif inner != shape:
            raise ValueError(
                "expected sequence of length %s at dim 1 (got %s)"
                % (inner[0] if inner else "0", shape[0] if shape else "0")
            )
    return [len(data)] + (inner or [])


def tensor(data, dtype=None, device=None, requires_grad=False):
    """A new tensor of the numbers in nested lists."""
    _cpu(device)
    elements = []
    kinds = set()
    shape = _flat(data, elements, kinds)
    name = type_name(dtype)
    if name is None:
        name = "float32"
        for known in ("float64", "float32", "int64", "int32", "bool"):
            if known in kinds:
                name = known
                break
    if name == "bool":
        elements = [1 if x else 0 for x in elements]
    elif name[0] == "i":
        elements = [builtins.int(x) for x in elements]
    made = make("tensor", elements, shape, name)
    return made.requires_grad_() if requires_grad else made


class _GradMode:
    """Inside `with`, gradients are recorded or not."""

    def __init__(self, wanted):
        self._wanted = wanted

    def __enter__(self):
        self._before = op("enabled", self._wanted)

    def __exit__(self, *_):
        op("enabled", self._before)

    def __call__(self, f):
        def inside(*args, **kwargs):
            with self:
                return f(*args, **kwargs)

        return inside


def no_grad():
    """Inside `with torch.no_grad():` no gradient is recorded."""
    return _GradMode(False)


def enable_grad():
    """Inside `with torch.enable_grad():` gradients are recorded again."""
    return _GradMode(True)


def _index(key):
    """An index as a flat list: the kind of each part, then what belongs to it."""
    parts = []
    for k in key if isinstance(key, tuple) else (key,):
        kind = type(k)
        if k is None:
            parts.append("new")
        elif k is Ellipsis:
            parts.append("all")
        elif kind is builtins.int:
            parts.extend(("at", k))
        elif kind is slice:
            parts.extend(("slice", _whole(k.start), _whole(k.stop), _whole(k.step)))
        elif isinstance(k, Tensor):
            if k.dim() == 0 and k.dtype._name[0] == "i":
                parts.extend(("at", k.item()))
            else:
                parts.extend(("list", k))
        elif isinstance(k, list) or kind is range:
            parts.extend(("list", tensor(list(k))))
        else:
            raise TypeError(
                "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got "
                + kind.__name__
                + ")"
            )
    return parts


def _whole(bound):
    return bound.item() if isinstance(bound, Tensor) else bound


def _pair(name, found):
    return Pair(name, Tensor(found[0]), Tensor(found[1]))


class Pair:
    """Elements chosen along an axis, with the index of each."""

    def __init__(self, name, values, indices):
        self._name = name
        self.values = values
        self.indices = indices

    def __iter__(self):
        return iter((self.values, self.indices))

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (self.values, self.indices)[i]

    def __repr__(self):
        return "torch.return_types.%s(\nvalues=%s,\nindices=%s)" % (self._name, self.values, self.indices)

    __str__ = __repr__


class Tensor:
    """Numbers in a grid of any number of axes, with their gradients."""

    def __init__(self, handle):
        if not hasattr(handle, "gradFn"):
            raise TypeError("torch.tensor(…) makes a tensor of numbers, not torch.Tensor(…)")
        self._h = handle

    @property
    def shape(self):
        """The length of each axis."""
        return Size(list(self._h.shape))

    @property
    def dtype(self):
        """The type of the elements."""
        return _dtypes[self._h.dtype]

    @property
    def requires_grad(self):
        """Whether gradients are recorded for this tensor."""
        return self._h.requiresGrad

    @requires_grad.setter
    def requires_grad(self, wanted):
        op("requires_grad", self, wanted)

    @property
    def grad(self):
        """The gradient that `backward` has added up, or None."""
        found = self._h.grad
        return None if found is None else Tensor(found)

    @grad.setter
    def grad(self, value):
        self._h.grad = None if value is None else value._h

    @property
    def grad_fn(self):
        """The name of the operation that made it, or None."""
        name = self._h.gradFn
        return None if name is None else "<" + name + ">"

    @property
    def is_leaf(self):
        """Whether no recorded operation made it."""
        return self._h.isLeaf

    @property
    def ndim(self):
        """The number of axes."""
        return len(self.shape)

    @property
    def data(self):
        """The same elements without their history."""
        return self.detach()

    @data.setter
    def data(self, value):
        with no_grad():
            op("become", self, value)

    @property
    def T(self):
        """The tensor with its axes in reverse order."""
        return make("permute", self, list(range(self.ndim))[::-1])

    @property
    def mT(self):
        """The tensor with its last two axes exchanged."""
        return make("transpose", self, -2, -1, "Transpose")

    @property
    def device(self):
        """Where the elements are: always cpu."""
        return "cpu"

    def __getattr__(self, name):
        no_such("Tensor.", name, dir(Tensor))

    def item(self):
        """The only element, as a number of Python."""
        if self.numel() != 1:
            raise RuntimeError("a Tensor with %d elements cannot be converted to Scalar" % self.numel())
        return self._elements()[0]

    def tolist(self):
        """The elements as nested lists; a number where there are no axes."""
        elements = self._elements()
        shape = self.shape
        if not shape:
            return elements[0]
        for n in list(shape)[:0:-1]:
            elements = [elements[i : i + n] for i in range(0, len(elements), n)] if n else []
        return elements

    def _elements(self):
        found = _tensors.elements(self._h)
        if found is None:
            _fail()
        name = self.dtype._name
        if name[0] == "f":
            return [number(x) for x in found]
        return [x == 1 for x in found] if name == "bool" else [builtins.int(x) for x in found]

    def dim(self):
        """The number of axes."""
        return len(self.shape)

    def size(self, dim=None):
        """The shape, or the length of one axis."""
        return self.shape if dim is None else self.shape[dim]

    def numel(self):
        """The number of elements."""
        return self._h.size

    def backward(self, gradient=None, retain_graph=None, create_graph=False):
        """Adds the gradient of this number to `.grad` of every leaf that it depends on."""
        op("backward", self, gradient, create_graph if retain_graph is None else retain_graph, create_graph)

    def requires_grad_(self, requires_grad=True):
        """Records gradients for this tensor from now on."""
        op("requires_grad", self, requires_grad)
        return self

    def retain_grad(self):
        """Keeps the gradient of a tensor that was computed."""
        op("retain_grad", self)

    def detach(self):
        """The same elements without their history; they share memory."""
        return make("detach", self)

    def clone(self):
        """A copy that shares no memory."""
        return make("clone", self)

    def contiguous(self):
        """The tensor itself: its elements are always in order here."""
        return self

    def cpu(self):
        """The tensor itself: there is no other device."""
        return self

    def to(self, *args, dtype=None, device=None):
        """The same elements as another type, `x.to(torch.float32)`; "cpu" is the only device."""
        for a in args:
            if isinstance(a, str):
                _cpu(a)
            elif isinstance(a, Tensor):
                dtype = a.dtype
            else:
                dtype = a
        _cpu(device)
        return self if dtype is None else make("to", self, type_name(dtype))

    def type_as(self, other):
        """The same elements with the other tensor's type."""
        return self.to(other.dtype)

    def float(self):
        """The elements as float32."""
        return make("to", self, "float32")

    def double(self):
        """The elements as float64."""
        return make("to", self, "float64")

    def long(self):
        """The elements as int64."""
        return make("to", self, "int64")

    def int(self):
        """The elements as int32."""
        return make("to", self, "int32")

    def bool(self):
        """The elements as truth values: False where they are 0."""
        return make("to", self, "bool")

    def view(self, *shape):
        """The same elements in another shape; they share memory."""
        return make("view", self, shape_of(shape))

    def reshape(self, *shape):
        """The same elements in another shape."""
        return make("reshape", self, shape_of(shape))

    def view_as(self, other):
        """The same elements in the other tensor's shape."""
        return self.view(*other.shape)

    def reshape_as(self, other):
        """The same elements in the other tensor's shape."""
        return self.reshape(*other.shape)

    def expand(self, *shape):
        """The tensor with axes of length 1 repeated."""
        return make("expand", self, shape_of(shape))

    def expand_as(self, other):
        """The tensor repeated to the other one's shape."""
        return make("expand", self, list(other.shape))

    def permute(self, *dims):
        """The tensor with its axes in another order."""
        return make("permute", self, shape_of(dims))

    def t(self):
        """A matrix with its axes exchanged."""
        if self.ndim > 2:
            raise RuntimeError("t() expects a tensor with <= 2 dimensions, but self is %dD" % self.ndim)
        return self if self.ndim < 2 else make("transpose", self, 0, 1, "T")

    def new_tensor(self, data):
        """A new tensor of the numbers in nested lists, of this one's type."""
        return tensor(data, dtype=self.dtype)

    def __repr__(self):
        text = _tensors.text(self._h)
        if text is None:
            _fail()
        return text

    __str__ = __repr__

    def __format__(self, spec):
        if self.ndim == 0:
            return _format(self.item(), spec)
        if spec:
            raise TypeError("unsupported format string passed to Tensor.__format__")
        return repr(self)

    def __len__(self):
        if self.ndim == 0:
            raise TypeError("len() of a 0-d tensor")
        return self.shape[0]

    def __iter__(self):
        if self.ndim == 0:
            raise TypeError("iteration over a 0-d tensor")
        return iter([self[i] for i in range(self.shape[0])])

    def __bool__(self):
        if self.numel() != 1:
            raise RuntimeError("Boolean value of Tensor with more than one value is ambiguous")
        return builtins.bool(self.item())

    def __int__(self):
        return builtins.int(self.item())

    def __contains__(self, value):
        return (self == value).any().item()

    def __hash__(self):
        return id(self._h)

    def __getitem__(self, key):
        return make("index", self, _index(key))

    def __setitem__(self, key, value):
        if not isinstance(value, Tensor) and isinstance(value, (list, tuple)):
            value = tensor(value)
        op("set_index", self, _index(key), value)

    def __neg__(self):
        return make("neg", self)

    def __pos__(self):
        return self

    def __abs__(self):
        return make("abs", self)

    def __invert__(self):
        return make("logical_not", _truths(self))

    def __and__(self, other):
        return make("logical_and", _truths(self), _truths(other))

    def __or__(self, other):
        return make("logical_or", _truths(self), _truths(other))

    def __xor__(self, other):
        return make("logical_xor", _truths(self), _truths(other))

    def __matmul__(self, other):
        return make("matmul", self, other)


def _truths(x):
    if isinstance(x, Tensor) and x.dtype is not _dtypes["bool"]:
        raise NotImplementedError("this book's torch has &, | and ~ for tensors of truth values only")
    return x


def _forward(name):
    return lambda self, other: make(name, self, other)


def _comparing(name):
    return lambda self, other: name == "ne" if other is None or isinstance(other, str) else make(name, self, other)


def _backward(name):
    return lambda self, other: make(name, other, self)


def change_in_place(name, x, y):
    op("become", x, make(name, x, y))
    return x


def _in_place(name):
    return lambda self, other: change_in_place(name, self, other)


for _method, _name in (
    ("add", "add"),
    ("sub", "sub"),
    ("mul", "mul"),
    ("truediv", "div"),
    ("floordiv", "floor_divide"),
    ("mod", "remainder"),
    ("pow", "pow"),
):
    setattr(Tensor, "__" + _method + "__", _forward(_name))
    setattr(Tensor, "__r" + _method + "__", _backward(_name))
    setattr(Tensor, "__i" + _method + "__", _in_place(_name))

for _name in ("eq", "ne", "lt", "le", "gt", "ge"):
    setattr(Tensor, "__" + _name + "__", _comparing(_name))


def _format(value, spec):
    """`format(value, spec)`, with PyTorch's and C's rounding."""
    if isinstance(value, Tensor):
        return value.__format__(spec)
    kind = type(value)
    if spec and (kind is builtins.float or kind is builtins.int and spec[-1] in "eEfFgG%"):
        text = _tensors.format(builtins.float(value), spec)
        if text is not None:
            return text
    if spec and kind is str:
        text = _tensors.format_text(value, spec)
        if text is not None:
            return text
    return ("{:" + spec + "}").format(value) if spec else text_of(value)


def number(crossed):
    """A fraction that came from JavaScript: as a text where an int of 32 bits would be another."""
    if type(crossed) is not str:
        return builtins.float(crossed)
    if crossed == "-0":
        return -0.0
    mantissa, power = crossed.split("*")
    return builtins.float(builtins.int(mantissa)) * 2.0 ** builtins.int(power)


def repr_of(value):
    """`repr(value)` with CPython's digits and letters, inside of lists too."""
    kind = type(value)
    if kind is builtins.float:
        return _tensors.shortest(value)
    if kind is str:
        return _quoted(value)
    if kind is list:
        return "[" + ", ".join([repr_of(v) for v in value]) + "]"
    if kind is tuple:
        return "(" + ", ".join([repr_of(v) for v in value]) + (",)" if len(value) == 1 else ")")
    if kind is dict:
        return "{" + ", ".join([repr_of(k) + ": " + repr_of(v) for k, v in value.items()]) + "}"
    if kind is set and value:
        return "{" + ", ".join([repr_of(v) for v in _ordered(value)]) + "}"
    return repr(value)


def _ordered(found):
    """CPython shows small whole numbers of a set in their order; any other order is nobody's."""
    if len(found) < 2:
        return found
    for v in found:
        if type(v) is not builtins.int or not 0 <= v < 8:
            raise NotImplementedError("this book's Python does not show a set in an order of its own: print sorted(x)")
    return sorted(found)


def _quoted(text):
    quote = '"' if "'" in text and '"' not in text else "'"
    out = ""
    for c in text:
        if c == quote or c == "\\":
            out += "\\" + c
        else:
            out += {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(c, c)
    return quote + out + quote


def text_of(value):
    """`str(value)` likewise."""
    return value if type(value) is str else repr_of(value) if type(value) in _written else str(value)


_written = (builtins.float, list, tuple, dict, set)
