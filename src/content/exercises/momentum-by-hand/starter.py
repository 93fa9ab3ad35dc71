def momentum(slopes, rate, keep):
    """The steps of momentum for one weight that meets these slopes."""
    return [-rate * slope for slope in slopes]
