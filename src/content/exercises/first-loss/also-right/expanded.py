def squared_error(input, target):
    """(a − b)² written out."""
    return input**2 - 2 * input * target + target**2
