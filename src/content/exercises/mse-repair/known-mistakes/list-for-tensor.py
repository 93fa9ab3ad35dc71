# list-for-tensor: a row is taken for its number
def mse(prediction, target):
    residuals = [row - y for row, y in zip(prediction, target)]
    return sum(r * r for r in residuals) / len(residuals)
