import torch

truth = torch.tensor([[1.0, 1, 1, 0, 0, 0]])
timid = torch.tensor([[0.51, 0.51, 0.51, 0, 0, 0]])
hard = (timid > 0.5).float()

def dice_loss(mask, truth):
    both = (mask * truth).sum(1)
    return (1 - 2 * both / (mask.sum(1) + truth.sum(1))).mean().item()

def jaccard_loss(mask, truth):
    both = (mask * truth).sum(1)
    return (1 - both / (mask.sum(1) + truth.sum(1) - both)).mean().item()

display([
    {
        "prediction": prediction,
        "Dice loss": dice_loss(mask, truth),
        "Jaccard loss": jaccard_loss(mask, truth),
    }
    for prediction, mask in [("timid", timid), ("cut at ½", hard)]
])
