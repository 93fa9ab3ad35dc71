def mse(prediction, target):
    """The mean squared error: one prediction per row, one target per example."""
    residuals = [row[0] - y for row, y in zip(prediction, target)]
    return sum(r * r for r in residuals) / len(residuals)
