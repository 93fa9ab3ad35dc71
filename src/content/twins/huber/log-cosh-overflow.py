def naive(r):
    return torch.log((torch.exp(r) + torch.exp(-r)) / 2).item()

residuals = [torch.tensor(20.0), torch.tensor(800.0)]
display([
    {"r": int(r), "naive": naive(r), "module": log_cosh(r).item()}
    for r in residuals
])
