import torch
import torch.nn.functional as F
from lossbook import display

anchor = torch.tensor([[1.0, 0]])
positive = torch.tensor([[3.0, 1]])
negative = torch.tensor([[0.5, 0.4]])

def by_angle(x, y):
    return 1 - F.cosine_similarity(x, y)

euclidean = F.triplet_margin_loss(anchor, positive, negative, margin=0.5)
angular = F.triplet_margin_with_distance_loss(
    anchor, positive, negative, distance_function=by_angle, margin=0.5
)
display([
    {"distance": "Euclidean", "loss": euclidean.item()},
    {"distance": "1 − cosine", "loss": angular.item()},
])
