similarities = [0.9, 0.6, 0.2, -0.5]

def row(temperature):
    shares = torch.softmax(torch.tensor(similarities) / temperature, dim=0)
    named = {f"cosine {s}": round(share.item(), 3) for s, share in zip(similarities, shares)}
    return {"τ": temperature, **named}

display([row(temperature) for temperature in [1, 0.5, 0.2, 0.07]])
