def huber(input, target, delta):
    """
    The mean Huber loss of a batch. Input and target are equally long; delta is where parabola
    and line meet.
    """
    # Per pair: the residual is input − target. Small ones cost half their square, large ones a
    # straight line.
    return 0.0
