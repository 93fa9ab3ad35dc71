from lossbook import display

models = {"steady": [0.7, 0.7], "moody": [0.98, 0.4]}

def to_iou(dice):
    return dice / (2 - dice)

def mean(values):
    return sum(values) / len(values)

display([
    {
        "model": model,
        "Dice of each": " and ".join([str(dice) for dice in dices]),
        "mean Dice": mean(dices),
        "mean IoU": mean([to_iou(dice) for dice in dices]),
    }
    for model, dices in models.items()
])
