small, one = torch.tensor(1e-10), torch.tensor(1.0)
display([
    {"sum": "(1e-10 + 1) − 1", "float32": ((small + one) - one).item()},
    {"sum": "1e-10 + (1 − 1)", "float32": (small + (one - one)).item()},
])
