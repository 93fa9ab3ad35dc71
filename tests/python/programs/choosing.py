"""max, min and sorted, of tensors too: MicroPython asks their comparisons for True itself."""

import torch

t = torch.tensor([3.0, 1.0, 2.0])
print(max(t), min(t), max(t[0], t[1]), max([1, 5, 2]), min(3, 1), max([], default=0), max("abc"), max({"a": 2, "b": 3}, key=lambda k: -ord(k)), max([(1, "a"), (1, "b")], key=lambda p: p[0]), sorted(t), sorted(t, reverse=True), min([2.5, 1]), max(1, 2.5, -3), max([t, t * 2], key=lambda x: x.sum())[0])
try: max([])
except ValueError: print("empty")
