class_logits = torch.tensor([[2, 0], [0, 1], [0.5, 0]])
classes = torch.tensor([0, 1, 1])

def by_class(weight):
    weight = torch.tensor(weight)
    return F.cross_entropy(class_logits, classes, weight=weight).item()

logits = torch.tensor([2, 1, -0.5])
labels = torch.tensor([1.0, 1, 0])

def by_example(weight):
    weight = torch.tensor(weight)
    return F.binary_cross_entropy_with_logits(logits, labels, weight=weight).item()

display([
    {"loss": "cross-entropy", "weights": "1, 4", "mean": by_class([1.0, 4])},
    {"loss": "cross-entropy", "weights": "2, 8", "mean": by_class([2.0, 8])},
    {"loss": "binary", "weights": "1, 4, 4", "mean": by_example([1.0, 4, 4])},
    {"loss": "binary", "weights": "2, 8, 8", "mean": by_example([2.0, 8, 8])},
])
