from torchvision.ops import sigmoid_focal_loss

# A thousand boxes, two of which are assigned to an object.
boxes = torch.full([1000], -4.0)
holds = torch.cat([torch.ones(2), torch.zeros(998)])
total = sigmoid_focal_loss(boxes, holds, reduction="sum").item()

display([
    {"divided by": "all boxes", "loss": total / 1000},
    {"divided by": "assigned boxes", "loss": total / 2},
])
