# Stacked LSTM for forecasting damped sine waves. ‖ 用堆叠 LSTM 预测阻尼正弦波。
# Needs: pip install keras jax matplotlib ‖ 需要：pip install keras jax matplotlib
import os
from math import exp, pi, sin
from random import randint, uniform

# The backend: "jax", "tensorflow" or "torch", whichever is installed. ‖ 后端："jax"、"tensorflow"、"torch" 都行，装了哪个用哪个。
os.environ["KERAS_BACKEND"] = "jax"

import keras
import numpy as np
from matplotlib import pyplot

LENGTH = 50  # @ length
OUTPUTS = 5  # @ outputs
SAMPLES = 10000  # @ samples
BATCH_SIZE = 10  # @ batchSize
EPOCHS = 1  # @ epochs
LAYERS = 2  # @ layers
UNITS = 20  # @ units
LEARNING_RATE = 0.001  # @ learningRate
SEED = 7  # @ seed


def generate_sequence(length, period, decay):
    """One damped sine wave, always between 0 and 1. ‖ 一条阻尼正弦波，值总在 0 和 1 之间。"""
    return [0.5 + 0.5 * sin(2 * pi * i / period) * exp(-decay * i) for i in range(length)]


def generate_examples(length, n_patterns, output):
    """Inputs X [n_patterns, length, 1], and the points that follow, y [n_patterns, output]. ‖ 输入 X [n_patterns, length, 1]，以及随后的点 y [n_patterns, output]。"""
    X, y = [], []
    for _ in range(n_patterns):
        period = randint(10, 20)  # both ends included ‖ 两端都包含
        decay = uniform(0.01, 0.1)
        sequence = generate_sequence(length + output, period, decay)
        X.append(sequence[:-output])
        y.append(sequence[-output:])
    return np.array(X).reshape(n_patterns, length, 1), np.array(y)


# Seeds the generators of Python, NumPy and Keras. ‖ 同时设定 Python、NumPy 和 Keras 的随机种子。
keras.utils.set_random_seed(SEED)

# Every layer but the last returns its whole sequence, because the next one reads it. ‖ 除最后一层外，每层都交出整条序列，因为下一层要读。
model = keras.Sequential([keras.Input((LENGTH, 1))])
for layer in range(LAYERS):
    model.add(keras.layers.LSTM(UNITS, return_sequences=layer < LAYERS - 1))
model.add(keras.layers.Dense(OUTPUTS))
# Over all updates, the learning rate falls to 0 along half a cosine. ‖ 学习率在全部更新中沿半个余弦降到 0。 # @each cosine
schedule = keras.optimizers.schedules.CosineDecay(LEARNING_RATE, 1000)  # @each cosine updates
model.compile(loss="mae", optimizer=keras.optimizers.Adam(schedule))  # @each cosine
model.compile(loss="mae", optimizer=keras.optimizers.Adam(LEARNING_RATE))  # @each constant
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
