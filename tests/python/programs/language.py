"""What MicroPython has otherwise than CPython."""

d = {"b": 1, "a": 2.5, **{"z": [1, 2]}}
print(d, list(d), {k: v for k, v in d.items()}, dict(x=1, a=2, q=3), len(d))
d["new"] = None; del d["a"]; print(d, d == {"new": None, "z": [1, 2], "b": 1}, "b" in d)
for k, v in dict(d, more=4).items(): print(k, v)
x = 3.14159; name = "loss"; w = 10
print(f"{name}: {x:.2f} {x:>{w}.3f} {x!r} {x=} {x=:.1f} {{}} {name:>6}|{name!r}" f"tail {1+1}" "end")
print(f"{0.125:.2f} {2.5:.0f} {0.5:.0f} {1e21:.2f} {1234567.891:,.2f} {0.00001234:.3g} {123456789.0:.4g} {5:03d} {255:x} {1e-7:.2e} {0.1:.0%} {-1.5:+.1f} {7:>5} {True} {None} {[1.0]}")
print("%.2f %d %s %5.1f|%-8s|%e" % (0.125, 3, "x", 2.25, "ab", 12345.678), "{:.1f} {} {0}".format(0.25, 1) if False else "{:.1f} {}".format(0.25, 1))
print(round(2.675, 2), round(0.125, 2), round(2.5), round(-1.5), round(1234.5678, -2), round(3, 1))
print(isinstance(True, int), isinstance(1.0, (int, float)), isinstance(d, dict), isinstance("a", str))
print(sorted([("b", 1), ("a", 1), ("c", 0)], key=lambda p: p[1]), sorted([3, 1, 2], reverse=True))
