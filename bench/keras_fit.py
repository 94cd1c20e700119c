"""The chapter's fit in Keras, on the backend that KERAS_BACKEND names.

Reads the fit's settings as JSON from the first line of standard input. Every further line asks for one fit of a fresh
model; the answer is a line of JSON: `compiling`, the seconds of a fit of one batch, which builds and compiles; `seconds`
of the whole fit after it; `mae` on the test set.
"""

import json
import os
import sys
from time import perf_counter

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
import numpy as np


def generate_examples(rng, length, n_patterns, output):
    period = rng.integers(10, 20, (n_patterns, 1), endpoint=True)
    decay = rng.uniform(0.01, 0.1, (n_patterns, 1))
    i = np.arange(length + output)
    wave = 0.5 + 0.5 * np.sin(2 * np.pi * i / period) * np.exp(-decay * i)
    wave = wave.astype("float32")
    return wave[:, :length, None], wave[:, length:]


def build(settings):
    layers = settings["layers"]
    model = keras.Sequential([keras.Input((settings["length"], 1))])
    for layer in range(layers):
        model.add(keras.layers.LSTM(settings["units"], return_sequences=layer < layers - 1))
    model.add(keras.layers.Dense(settings["outputs"]))
    model.compile(optimizer=keras.optimizers.Adam(settings["learningRate"]), loss="mae")
    return model


def fit(settings, seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    shape = settings["length"], settings["samples"], settings["outputs"]
    x, y = generate_examples(rng, *shape)
    x_test, y_test = generate_examples(rng, settings["length"], 1000, settings["outputs"])
    batch_size = settings["batchSize"]

    started = perf_counter()
    model = build(settings)
    model.fit(x[:batch_size], y[:batch_size], batch_size=batch_size, verbose=0)
    compiled = perf_counter()
    model.fit(x, y, batch_size=batch_size, epochs=settings["epochs"], verbose=0)
    done = perf_counter()
    mae = float(model.evaluate(x_test, y_test, verbose=0))
    return {"compiling": compiled - started, "seconds": done - compiled, "mae": mae}


settings = json.loads(sys.stdin.readline())
print(json.dumps({"backend": keras.backend.backend(), "keras": keras.__version__}), flush=True)
for seed, _ in enumerate(sys.stdin, start=1):
    print(json.dumps(fit(settings, seed)), flush=True)
