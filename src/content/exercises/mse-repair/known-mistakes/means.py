# means: both sides are averaged before they meet
def mse(prediction, target):
    mean = sum(row[0] for row in prediction) / len(prediction)
    return (mean - sum(target) / len(target)) ** 2
