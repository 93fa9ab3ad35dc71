def mse(prediction, target):
    return sum((x - y) ** 2 for [x], y in zip(prediction, target)) / len(prediction)
