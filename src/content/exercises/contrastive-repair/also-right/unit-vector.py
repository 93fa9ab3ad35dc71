def slope(first, second, y, margin):
    away = [a - b for a, b in zip(first, second)]
    d = sum(r * r for r in away) ** 0.5
    unit = [r / d if d > 0 else 0.0 for r in away]
    by_distance = d if y == 1 else -max(margin - d, 0.0)
    return [by_distance * u for u in unit]
