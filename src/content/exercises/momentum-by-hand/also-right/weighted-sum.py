def momentum(slopes, rate, keep):
    return [-rate * sum(keep ** (t - k) * slopes[k] for k in range(t + 1)) for t in range(len(slopes))]
