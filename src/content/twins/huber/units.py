dollars = torch.tensor([0.5, 3, -40])
thousands = dollars / 1000

def report(unit, residuals):
    return {
        "unit": unit,
        "beyond δ = 1": (residuals.abs() > 1).sum().item(),
        "huber": F.huber_loss(residuals, torch.zeros(3)).item(),
    }

display([
    report("dollars", dollars),
    report("thousands of dollars", thousands),
])
