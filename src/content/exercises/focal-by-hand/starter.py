def focal(logits, target, gamma, alpha):
    """
    Mean focal loss of logits against labels 0 or 1; alpha weighs the positives, 1 − alpha the
    negatives.
    """
    # For each example: the logit of what happened, what is missing to p_t = 1, and the weight of
    # its side.
    return 0.0
