def learn(reduction, batch):
    """Twenty steps towards a batch of targets that are all 1."""
    ones = torch.ones(batch)
    guess = torch.tensor(0.0, requires_grad=True)
    for step in range(20):
        F.mse_loss(guess.expand(batch), ones, reduction=reduction).backward()
        with torch.no_grad():
            guess -= 0.05 * guess.grad
            guess.grad = None
    return guess.item()

display([
    {"batch": batch, "mean": learn("mean", batch), "sum": learn("sum", batch)}
    for batch in [8, 16, 32]
])
