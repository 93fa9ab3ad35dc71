# n-squared: the diagonal of the matrix, divided by all of it
def mse(prediction, target):
    residuals = [row[0] - y for row, y in zip(prediction, target)]
    return sum(r * r for r in residuals) / len(residuals) ** 2
