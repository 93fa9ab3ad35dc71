def cheapest(share, gamma):
    """The cheapest probability where a share of the cases is positive."""
    p = torch.arange(1, 1000) / 1000
    yes = -((1 - p) ** gamma) * torch.log(p)
    no = -(p**gamma) * torch.log(1 - p)
    return p[torch.argmin(share * yes + (1 - share) * no)].item()

display([
    {
        "share positive": share,
        "γ = 0": cheapest(share, 0),
        "γ = 1": cheapest(share, 1),
        "γ = 2": cheapest(share, 2),
    }
    for share in [0.6, 0.8, 0.9, 0.99]
])
