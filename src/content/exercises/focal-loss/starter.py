def plan():
    """
    What the runs use: gamma, one alpha per class (class 6 is the rare one), and one run of each
    loss per seed.
    """
    return {"gamma": 0.0, "alpha": [], "seeds": [1]}


def focal_loss(logits, targets, gamma, alpha):
    """The mean over the batch: a row of logits and a label per image, one alpha per class."""
    return 0.0
