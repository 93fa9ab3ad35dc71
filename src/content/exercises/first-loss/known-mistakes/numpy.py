# foreign-name: NumPy is at hand wherever one has learnt Python
def squared_error(input, target):
    return np.square(input - target)
