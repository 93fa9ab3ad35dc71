def judged(score):
    x = torch.tensor([float(score)])
    return {
        "score": score,
        "hinge": torch.relu(1 - x).item(),
        "cross-entropy": F.binary_cross_entropy_with_logits(x, torch.ones(1)).item(),
    }

display([judged(score) for score in [-2, 0, 0.5, 1, 3]])
