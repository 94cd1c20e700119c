# Goes on from 7.2.3. ‖ 接在 7.2.3 的代码之后。
from random import randint, uniform

import numpy as np
from matplotlib import pyplot


def generate_examples(length, n_patterns, output):
    X, y = [], []
    for _ in range(n_patterns):
        period = randint(10, 20)
        decay = uniform(0.01, 0.1)
        # not just length ‖ 不只是 length
        sequence = generate_sequence(length + output, period, decay)
        X.append(sequence[:-output])
        y.append(sequence[-output:])
    return np.array(X).reshape(n_patterns, length, 1), np.array(y)


X, y = generate_examples(20, 5, 5)  # @ length patterns outputs
for seen, held_out in zip(X[:5], y[:5]):
    pyplot.plot([*seen[:, 0], *held_out], "-o")
pyplot.show()
