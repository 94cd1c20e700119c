"""Finds the coefficients of `halfTanh` (assembly/activations.ts). Needs NumPy; prints the error and a, b, c, d.

tanh(x) = 2t / (1 + t²) with t = y·(y⁴ + a·y² + b) / (y⁴ + c·y² + d), y = x / 32. Least squares of t, weighted by what an
error of t does to tanh, relatively, and again with more weight where that is largest, until it is everywhere alike.
"""

import numpy as np

LIMIT, UNIT = 8, 1 / 32
y = UNIT * LIMIT * (1 - np.cos(np.linspace(0, np.pi, 4000)))[1:] / 2
x, s = y / UNIT, y * y
t = np.tanh(x / 2)
truth = np.tanh(x)
slope = 2 * (1 - t * t) / (1 + t * t) ** 2 / truth
weight, denominator, best = np.ones_like(x), np.full_like(x, 1e-3), np.inf

for step in range(800):
    scale = np.sqrt(weight) * slope / denominator
    terms = np.stack([y, y * s, -t, -t * s], 1) * scale[:, None]
    b, a, d, c = np.linalg.lstsq(terms, (t - y) * s * s * scale, rcond=None)[0]
    denominator = s * s + c * s + d
    found = y * (s * s + a * s + b) / denominator
    error = np.abs(2 * found / (1 + found * found) - truth) / truth
    if error.max() < best:
        best = error.max()
        print(f"{best:.2e}", [float(f"{value:.9g}") for value in (a, b, c, d)])
    if step > 5:
        weight *= np.sqrt(error / error.max() + 1e-3)
        weight /= weight.sum()
