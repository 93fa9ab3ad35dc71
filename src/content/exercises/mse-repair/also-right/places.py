def mse(prediction, target):
    total = 0.0
    for i in range(len(target)):
        total += (prediction[i][0] - target[i]) ** 2
    return total / len(target)
