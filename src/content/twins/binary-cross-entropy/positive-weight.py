import math

# Cases that look alike; one in five of them is positive.
share = 0.2
tried = torch.arange(-400, 401) / 100

def losses_of(label, pos_weight):
    return F.binary_cross_entropy_with_logits(
        tried,
        torch.full_like(tried, label),
        pos_weight=torch.tensor(float(pos_weight)),
        reduction="none",
    )

def cheapest(pos_weight):
    """The logit that is cheapest for all of them together."""
    yes, no = losses_of(1.0, pos_weight), losses_of(0.0, pos_weight)
    return tried[torch.argmin(share * yes + (1 - share) * no)].item()

def row(pos_weight):
    logit = cheapest(pos_weight)
    return {
        "posWeight": pos_weight,
        "cheapest logit": logit,
        "as a probability": 1 / (1 + math.exp(-logit)),
        "minus log w": logit - math.log(pos_weight),
    }

display([row(pos_weight) for pos_weight in [1, 2, 4]])
