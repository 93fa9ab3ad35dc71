# sum: paired, never divided
def mse(prediction, target):
    residuals = [row[0] - y for row, y in zip(prediction, target)]
    return sum(r * r for r in residuals)
