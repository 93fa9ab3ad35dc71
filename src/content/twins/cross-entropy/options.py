batch = torch.tensor([[0.5, -1, 2], [1.5, 0.2, -0.3], [-0.7, 0.9, 0.1]])
classes = torch.tensor([2, 0, 1])
one_hot = F.one_hot(classes, 3).float()
weight = torch.tensor([0.2, 0.5, 1.3])

def ce(target, **options):
    return F.cross_entropy(batch, target, **options).item()

display([
    {"what": "plain", "loss": ce(classes)},
    {"what": "smoothing 0.1", "loss": ce(classes, label_smoothing=0.1)},
    {"what": "weighted, class indices", "loss": ce(classes, weight=weight)},
    {"what": "weighted, one-hot targets", "loss": ce(one_hot, weight=weight)},
    {"what": "third example ignored", "loss": ce(torch.tensor([2, 0, -100]))},
])
