# root: RMSE is reported more often than MSE
import math


def mse(input, target):
    return math.sqrt(sum((x - y) ** 2 for x, y in zip(input, target)) / len(input))


def mse_gradient(input, target):
    return [2 * (x - y) / len(input) for x, y in zip(input, target)]
