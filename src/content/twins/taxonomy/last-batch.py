squares = torch.tensor([1.0, 1, 1, 1, 4]) ** 2
batch_means = torch.stack([squares[:4].mean(), squares[4:].mean()])

display({
    "mean of batch means": batch_means.mean().item(),
    "mean over examples": squares.mean().item(),
})
