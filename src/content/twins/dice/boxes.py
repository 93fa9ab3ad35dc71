def overlap_of(a, b, least):
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    return max(least, width) * max(least, height)

# Left, top, right, bottom.
near = [0, 0, 2, 2]
far = [5, 5, 7, 7]
print("without a clamp", overlap_of(near, far, float("-inf")))
print("with one", overlap_of(near, far, 0))
