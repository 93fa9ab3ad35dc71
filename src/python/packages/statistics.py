"""Means and spreads of lists of numbers."""

import math


def mean(data):
    data = list(data)
    if not data:
        raise ValueError("mean requires at least one data point")
    total = sum(data)
    return total // len(data) if isinstance(total, int) and total % len(data) == 0 else total / len(data)


def fmean(data):
    data = list(data)
    return float(sum(data)) / len(data)


def median(data):
    data = sorted(data)
    half = len(data) // 2
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def pvariance(data):
    middle = fmean(data)
    return fmean([(x - middle) ** 2 for x in data])


def variance(data):
    data = list(data)
    return pvariance(data) * len(data) / (len(data) - 1)


def pstdev(data):
    return math.sqrt(pvariance(data))


def stdev(data):
    return math.sqrt(variance(data))
