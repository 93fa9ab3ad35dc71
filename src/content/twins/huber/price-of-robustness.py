def density(u):
    """The standard normal density."""
    return math.exp(-u * u / 2) / math.sqrt(2 * math.pi)

def below(k, n=400):
    """The probability below k, by Simpson's rule."""
    h = k / n
    total = density(0) + density(k)
    for i in range(1, n):
        total += (4 if i % 2 else 2) * density(i * h)
    return 0.5 + total * h / 3

def efficiency(k):
    """Precision relative to the mean, on clean Gaussian data, δ = k σ."""
    slope = 2 * below(k) - 1
    beyond = 1 - below(k)
    square = k * k * beyond + 0.5 - beyond - k * density(k)
    return slope**2 / (2 * square)

display([{"δ / σ": k, "efficiency": efficiency(k)} for k in [0.5, 1, 1.345, 2, 3]])
