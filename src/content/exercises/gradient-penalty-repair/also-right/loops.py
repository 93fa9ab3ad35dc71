def gradient_penalty(gradients, lambda_):
    total = 0.0
    for sample in gradients:
        squared = 0.0
        for channel in sample:
            for g in channel:
                squared += g**2
        total += (squared**0.5 - 1) ** 2
    return lambda_ * total / len(gradients)
