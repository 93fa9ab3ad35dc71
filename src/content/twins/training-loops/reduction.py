def epoch(batch, reduction, eta):
    """The slope learnt in one epoch over 128 points of y = 2x."""
    w = torch.tensor(0.0, requires_grad=True)
    for start in range(0, 128, batch):
        x = torch.sin(torch.arange(start, start + batch).float())
        w.grad = None
        F.mse_loss(w * x, 2 * x, reduction=reduction).backward()
        with torch.no_grad():
            w -= eta * w.grad
    return w.item()

display([
    {
        "batch": batch,
        "mean, rate 0.05": epoch(batch, "mean", 0.05),
        "sum, rate 0.05": epoch(batch, "sum", 0.05),
        "sum, rate 0.05 / batch": epoch(batch, "sum", 0.05 / batch),
    }
    for batch in [4, 16, 64]
])
