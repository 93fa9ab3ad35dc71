"""Python's own random numbers are not here."""


def __getattr__(name):
    if name[:2] == "__":
        raise AttributeError(name)
    raise NotImplementedError(
        "this book's Python has no random." + name + ": torch.manual_seed, torch.rand, torch.randn and torch.randint draw PyTorch's own numbers"
    )
