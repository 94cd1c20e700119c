# Stacked LSTM for forecasting damped sine waves.
# Needs: pip install keras numpy matplotlib, and one of tensorflow, jax or torch.
from math import exp, pi, sin
from random import randint, seed, uniform

import keras
import numpy as np
from matplotlib import pyplot

LENGTH = 50
OUTPUTS = 5
SAMPLES = 10000
BATCH_SIZE = 10
EPOCHS = 1
LAYERS = 2
UNITS = 20
LEARNING_RATE = 0.001
SEED = 7


def generate_sequence(length, period, decay):
    """One damped sine wave, always between 0 and 1."""
    return [0.5 + 0.5 * sin(2 * pi * i / period) * exp(-decay * i) for i in range(length)]


def generate_examples(length, n_patterns, output):
    """Input sequences X [n_patterns, length, 1] and the points that follow them, y [n_patterns, output]."""
    X, y = [], []
    for _ in range(n_patterns):
        period = randint(10, 20)  # both ends included
        decay = uniform(0.01, 0.1)
        sequence = generate_sequence(length + output, period, decay)
        X.append(sequence[:-output])
        y.append(sequence[-output:])
    return np.array(X).reshape(n_patterns, length, 1), np.array(y)


seed(SEED)
keras.utils.set_random_seed(SEED)

# Every layer but the last returns its whole sequence, because the next one reads it.
model = keras.Sequential([keras.Input((LENGTH, 1))])
for layer in range(LAYERS):
    model.add(keras.layers.LSTM(UNITS, return_sequences=layer < LAYERS - 1))
model.add(keras.layers.Dense(OUTPUTS))
model.compile(loss="mae", optimizer=keras.optimizers.Adam(LEARNING_RATE))
model.summary()

X, y = generate_examples(LENGTH, SAMPLES, OUTPUTS)
model.fit(X, y, batch_size=BATCH_SIZE, epochs=EPOCHS)

X, y = generate_examples(LENGTH, 1000, OUTPUTS)
mae = model.evaluate(X, y, verbose=0)
print(f"MAE: {mae:.4f}")

X, y = generate_examples(LENGTH, 1, OUTPUTS)
yhat = model.predict(X, verbose=0)
pyplot.plot(y[0], label="y")
pyplot.plot(yhat[0], label="yhat")
pyplot.legend()
pyplot.show()
