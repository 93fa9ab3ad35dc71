import torch
import torch.nn.functional as F

anchor = torch.tensor([[0.2, 0.1], [1.0, -0.4]], requires_grad=True)
positive = torch.tensor([[0.5, 0.5], [1.6, 0.4]])
negative = torch.tensor([[0.9, 0.3], [-0.5, 0.2]])

# Contrastive: not in PyTorch. A similar pair (label 1) and a dissimilar one (label 0).
partner = torch.stack([positive[0], negative[1]])
similar = torch.tensor([1.0, 0.0])
distance = F.pairwise_distance(anchor, partner, eps=0)
missing = F.relu(2 - distance)  # margin 2
contrastive = 0.5 * (similar * distance**2 + (1 - similar) * missing**2)
(gradient,) = torch.autograd.grad(contrastive.mean(), anchor)
print("contrastive", contrastive.mean().item())
print("  gradient", gradient.tolist())

triplet = F.triplet_margin_loss(anchor, positive, negative, margin=1.0)
(gradient,) = torch.autograd.grad(triplet, anchor)
print("triplet", triplet.item())
print("  gradient", gradient.tolist())

# A distance of your own: 1 minus the cosine.
by_angle = F.triplet_margin_with_distance_loss(
    anchor,
    positive,
    negative,
    distance_function=lambda x, y: 1 - F.cosine_similarity(x, y),
    margin=0.5,
)
print("triplet by angle", by_angle.item())

# Labels 1 and -1, not 1 and 0.
cosine = F.cosine_embedding_loss(anchor, partner, torch.tensor([1.0, -1.0]), margin=0.2)
print("cosine", cosine.item())

# InfoNCE: cross-entropy over similarities; row i's own key is column i.
queries, keys = F.normalize(anchor), F.normalize(positive)
info_nce = F.cross_entropy(queries @ keys.T / 0.1, torch.arange(2))
print("infoNCE", info_nce.item())

# NT-Xent: both views in one list, and nobody may pick itself.
both = torch.cat([queries, keys])
logits = (both @ both.T / 0.5).masked_fill(torch.eye(4, dtype=torch.bool), -1e9)
nt_xent = F.cross_entropy(logits, torch.tensor([2, 3, 0, 1]))
print("ntXent", nt_xent.item())
