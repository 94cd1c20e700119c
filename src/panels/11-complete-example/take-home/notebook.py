# # A stacked LSTM to take home ‖ # 带回家的堆叠 LSTM
#
# In this notebook is the model that the page showed when you downloaded it, with its weights. Keras gets the same weights, and one cell checks that it is then the same model: its forecasts differ from the browser's by less than 0.00001, and its error on the page's own test set by less than 0.000001. After that it trains on, here. ‖ 这个笔记本带着下载时网页上显示的那个模型和它的权重。Keras 装入同样的权重之后，有一个单元格检查它是不是同一个模型：预测与浏览器里的相差不到 0.00001，在网页那套测试集上的误差相差不到 0.000001。然后，它在这里接着训练。
#
# Run all cells from the top; nothing has to be changed. ‖ 从上到下运行所有单元格就行，什么都不用改。
#
# - Jupyter on your computer, Colab and Kaggle can run it. It needs Keras 3 and one of JAX, TensorFlow and PyTorch. ‖ - 自己电脑上的 Jupyter、Colab、Kaggle 都能运行。需要 Keras 3，外加 JAX、TensorFlow、PyTorch 三者之一。
# - Where the package index is slow or cannot be reached, add `-i` and the address of a mirror to the next cell. ‖ - 下载软件包太慢或连不上时，在下一个单元格末尾加上 `-i` 和镜像站地址；清华大学、中国科大、阿里云都有 PyPI 镜像。
# - JupyterLite cannot run it: there is no JAX, TensorFlow or PyTorch for Python inside a browser. ‖ - JupyterLite 运行不了它：浏览器里的 Python 没有 JAX，也没有 TensorFlow 和 PyTorch。

# %%
%pip install --quiet "keras>=3" jax matplotlib

# %%
import base64
import os

# These two lines choose the backend. ‖ 后端由这两行决定。
BACKEND = "jax"  # or "tensorflow" or "torch" ‖ 也可以是 "tensorflow" 或 "torch"
os.environ["KERAS_BACKEND"] = BACKEND
# Otherwise some graphics cards round to ten bits before they multiply. ‖ 不写这两行，有些显卡在相乘之前会先舍入到十位二进制。
os.environ["NVIDIA_TF32_OVERRIDE"] = "0"
os.environ["JAX_DEFAULT_MATMUL_PRECISION"] = "highest"

import keras
import numpy as np
from matplotlib import pyplot

# %%
# ## What comes from the page ‖ ## 从网页带来的东西
#
# The settings, how the model did in the browser, and its weights: float32 in Keras' order, as base64. ‖ 设置、模型在浏览器里的成绩，以及它的权重：float32，按 Keras 的顺序，写成 base64。

# %%
LENGTH = 50  # @ length
OUTPUTS = 5  # @ outputs
SAMPLES = 10000  # @ samples
BATCH_SIZE = 10  # @ batchSize
LAYERS = 2  # @ layers
UNITS = 20  # @ units
LEARNING_RATE = 0.001  # @ learningRate
SEED = 7  # @ seed

# Trained in the browser with so many updates, on this engine; the page's fingerprint of the weights. ‖ 在浏览器里更新了多少次、用的是哪个引擎；网页给这些权重的指纹。
UPDATES = 1000  # @ updates
ENGINE = "<engine>"
FINGERPRINT = "<fingerprint>"

# Its error on the first test set of the seed, and its forecasts of the first ten sequences there. ‖ 它在该种子第一套测试集上的误差，以及对其中前十条序列的预测。
ERROR = 0.0  # @ error
FORECASTS = "<forecasts>"

WEIGHTS = "<weights>"

# %%
# ## The damped sine ‖ ## 阻尼正弦波
#
# $0.5 + 0.5 \sin(2\pi i / \mathrm{period}) \exp(-\mathrm{decay} \cdot i)$ for $i = 0, 1, 2, \ldots$ ‖ $0.5 + 0.5 \sin(2\pi i / \mathrm{period}) \exp(-\mathrm{decay} \cdot i)$，$i = 0, 1, 2, \ldots$
#
# NumPy's own sine and exponential function may differ from the browser's in the last bit. These two are computed as the page does it, with plus, minus, times and divided by alone, so they are the same to the bit. ‖ NumPy 自带的正弦和指数函数，最后一位可能与浏览器的不同。下面这两个照网页的算法来，只用加减乘除，所以每一位都相同。

# %%
def rounded(x):
    """The nearest whole number; halves are rounded up, as in JavaScript. ‖ 最近的整数；正好一半时进位，和 JavaScript 一样。"""
    below = np.floor(x)
    return below + (x - below >= 0.5)


def sin(x):
    """fdlibm's sine: x is reduced to between -π/4 and π/4, where a polynomial gives sine and cosine. ‖ fdlibm 的正弦：先把 x 化到 -π/4 和 π/4 之间，在那里用多项式求正弦和余弦。"""
    n = rounded(x * 6.36619772367581382433e-1)
    first = x - n * 1.57079632673412561417
    part = n * 6.0771005063039659766e-11
    second = first - part
    rest = n * 2.02226624879595063154e-21 - (first - second - part)
    y = second - rest
    tail = second - y - rest
    z = y * y
    cube = z * y
    r = 8.33333333332248946124e-3 + z * (-1.98412698298579493134e-4 + z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)))
    sine = y - (z * (0.5 * tail - cube * r) - tail - cube * -1.66666666666666324348e-1)
    r = z * (4.16666666666666019037e-2 + z * (-1.38888888888741095749e-3 + z * 2.48015872894767294178e-5)) + z * z * (z * z) * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11))
    half = 0.5 * z
    w = 1 - half
    cosine = w + (1 - w - half + (z * r - y * tail))
    quadrant = n.astype(int) & 3
    value = np.where(quadrant % 2 == 0, sine, cosine)
    return np.where(quadrant < 2, value, -value)


def exp(x):
    """fdlibm's exponential function: 2 to the power k, times that of a rest below ln 2 / 2. ‖ fdlibm 的指数函数：2 的 k 次方，乘以一个小于 ln 2 / 2 的余数的指数。"""
    k = rounded(x * 1.442695040888963387)
    high = x - k * 6.9314718036912381649e-1
    low = k * 1.90821492927058770002e-10
    r = high - low
    t = r * r
    c = r - t * (1.66666666666666019037e-1 + t * (-2.77777777770155933842e-3 + t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))))
    y = 1 - (low - (r * c) / (2 - c) - high)
    return np.ldexp(y, k.astype(int))


def generate_sequence(length, period, decay):
    """One damped sine wave, always between 0 and 1. ‖ 一条阻尼正弦波，值总在 0 和 1 之间。"""
    i = np.arange(length)
    return 0.5 + 0.5 * sin(2 * np.pi * i / period) * exp(-decay * i)


pyplot.plot(generate_sequence(50, 10, 0.0), label="decay 0")
pyplot.plot(generate_sequence(50, 10, 0.05), label="decay 0.05")
pyplot.xlabel("timestep")
pyplot.legend()
pyplot.show()

# %%
# ## Random waves, the page's own ‖ ## 随机的波形，和网页里的一样
#
# The page draws its numbers from a seeded generator (sfc32), with a stream of its own for each purpose. It is rebuilt here, so that Keras is tested on the very waves that the browser tested on. ‖ 网页用带种子的发生器（sfc32）抽随机数，每种用途各用一串独立的随机数。这里照样重建，于是 Keras 面对的测试波形和浏览器里的完全相同。

# %%
TRAINING, TEST = 2, 4  # the numbers of two streams ‖ 两串随机数的编号
MASK = 2**32 - 1


def hashed(start, words):
    """MurmurHash3's last step, once for each word. ‖ MurmurHash3 的最后一步，每个数做一次。"""
    h = start
    for word in words:
        h = ((h ^ word) + 0x9E3779B9) & MASK
        h = ((h ^ (h >> 16)) * 0x85EBCA6B) & MASK
        h = ((h ^ (h >> 13)) * 0xC2B2AE35) & MASK
        h ^= h >> 16
    return h


def random_numbers(seed, stream, draw=0):
    """Whole numbers from 0 to 2**32 - 1; the first 15 are left out. ‖ 0 到 2**32 - 1 的整数；最初 15 个不用。"""
    a, b, c = (hashed(start, (seed, stream, draw)) for start in (0x6A09E667, 0xBB67AE85, 0x3C6EF372))
    counter = 1
    while True:
        total = (a + b + counter) & MASK
        a, b, c = b ^ (b >> 9), (c + (c << 3)) & MASK, (((c << 21) | (c >> 11)) + total) & MASK
        counter += 1
        if counter > 16:
            yield total


def generate_examples(n_patterns, seed, stream):
    """Inputs X [n_patterns, LENGTH, 1], and the points that follow, y [n_patterns, OUTPUTS]. ‖ 输入 X [n_patterns, LENGTH, 1]，以及随后的点 y [n_patterns, OUTPUTS]。"""
    numbers = random_numbers(seed, stream)
    sequences = np.empty((n_patterns, LENGTH + OUTPUTS), "float32")
    for row in range(n_patterns):
        number = next(numbers)
        while number >= 2**32 - 2**32 % 11:
            number = next(numbers)
        period = 10 + number % 11  # from 10 to 20, all equally likely ‖ 10 到 20，机会均等
        fraction = ((next(numbers) >> 5) * 2**26 + (next(numbers) >> 6)) / 2**53
        decay = 0.01 + (0.1 - 0.01) * fraction
        sequences[row] = generate_sequence(LENGTH + OUTPUTS, period, decay)
    return sequences[:, :LENGTH, None], sequences[:, LENGTH:]


X, y = generate_examples(1000, SEED, TEST)
print(X.shape, y.shape)
pyplot.plot(X[:5, :, 0].T)
pyplot.xlabel("timestep")
pyplot.show()

# %%
# ## The model ‖ ## 模型
#
# Every layer but the last returns its whole sequence, because the next one reads it. ‖ 除最后一层外，每层都交出整条序列，因为下一层要读。

# %%
keras.utils.set_random_seed(SEED)
model = keras.Sequential([keras.Input((LENGTH, 1))])
for layer in range(LAYERS):
    model.add(keras.layers.LSTM(UNITS, return_sequences=layer < LAYERS - 1))
model.add(keras.layers.Dense(OUTPUTS))
model.compile(loss="mae", optimizer=keras.optimizers.Adam(LEARNING_RATE))
model.summary()


def from_page(text, shape):
    """Float32 numbers, the low byte first. ‖ float32 数，低位字节在前。"""
    return np.frombuffer(base64.b64decode(text), "<f4").reshape(shape)


shapes = [weight.shape for weight in model.get_weights()]
ends = np.cumsum([np.prod(shape) for shape in shapes])
parts = np.split(from_page(WEIGHTS, -1), ends[:-1])
model.set_weights([part.reshape(shape) for part, shape in zip(parts, shapes)])

# %%
# ## Is it the same model? ‖ ## 是同一个模型吗？
#
# If one of these two statements is false, the cell stops with an `AssertionError`. ‖ 下面两条断言只要有一条不成立，单元格就会停下，报 `AssertionError`。

# %%
forecasts = model.predict(X[:10], verbose=0)
difference = np.abs(forecasts - from_page(FORECASTS, forecasts.shape)).max()
# In one batch: Keras before 3.2 gave a last, smaller batch the weight of a full one. ‖ 放进同一批：Keras 3.2 之前，最后不满的一批也按满批计。
mae = model.evaluate(X, y, batch_size=len(X), verbose=0)
print(f"forecasts: {difference:.1e}")
print(f"MAE: Keras {mae:.7f}, browser {ERROR:.7f}")
print(f"MAE of always 0.5: {np.abs(y - 0.5).mean():.7f}")
assert difference < 1e-5
assert abs(mae - ERROR) < 1e-6

# %%
# ## What it forecasts ‖ ## 它的预测
#
# Three test sequences among the fifth whose last points move most: what really follows (line), and what the model says (circles). ‖ 最后几个点起伏最大的五分之一测试序列里的三条：真正随后的点（线）和模型的预测（圆圈）。

# %%
lively = np.argsort(np.ptp(y, axis=1))[[-1, -100, -200]]
figure, axes = pyplot.subplots(1, 3, sharey=True, figsize=(12, 3))
steps = np.arange(LENGTH, LENGTH + OUTPUTS)
for axis, row, forecast in zip(axes, lively, model.predict(X[lively], verbose=0)):
    axis.plot(np.append(X[row, :, 0], y[row]))
    axis.plot(steps, forecast, "o", fillstyle="none")
    axis.set_xlabel("timestep")
pyplot.show()

# %%
# ## Train on ‖ ## 接着训练
#
# On the page's training sequences, at most 10,000 of them, for one more epoch. Adam begins anew: its running means are not in this file. If the rate fell during your fit, write a small one, such as 0.0005, in place of `LEARNING_RATE` above: the large one that it began with undoes part of what was learned. ‖ 用网页的训练序列（最多 10,000 条）再训练一轮。Adam 从头开始：它的滑动平均没有存在这个文件里。如果你训练时学习率是逐渐降下来的，就把上面的 `LEARNING_RATE` 换成一个小的，比如 0.0005：用开头那个大的，会冲掉一部分已经学到的东西。

# %%
X_train, y_train = generate_examples(min(SAMPLES, 10000), SEED, TRAINING)
losses = []
# The mean of the losses since the epoch began, after each batch. ‖ 每一批之后，本轮开始以来损失的平均值。
note = keras.callbacks.LambdaCallback(on_train_batch_end=lambda batch, logs: losses.append(logs["loss"]))
model.fit(X_train, y_train, batch_size=BATCH_SIZE, epochs=1, callbacks=[note])
pyplot.plot(losses)
pyplot.xlabel("batch")
pyplot.ylabel("loss")
pyplot.show()

trained = model.evaluate(X, y, batch_size=len(X), verbose=0)
print(f"MAE before {mae:.4f}, after {trained:.4f}")

# %%
# ## And now? ‖ ## 然后呢？
#
# - Run the last code cell again: each time is one more epoch. ‖ - 把上一个代码单元格再运行一次：每运行一次，就多训练一轮。
# - Let the rate fall over an epoch: replace `LEARNING_RATE` in `Adam(...)` by `keras.optimizers.schedules.CosineDecay(0.02, min(SAMPLES, 10000) // BATCH_SIZE)`, and run all cells again. ‖ - 让学习率在一轮中降下来：把 `Adam(...)` 里的 `LEARNING_RATE` 换成 `keras.optimizers.schedules.CosineDecay(0.02, min(SAMPLES, 10000) // BATCH_SIZE)`，再从头运行所有单元格。
# - Replace `generate_examples` by windows of a series of your own; the ten lines under the complete example say what to mind. ‖ - 把 `generate_examples` 换成从你自己的序列里切出的窗口；要注意什么，网页“完整的例子”后面的十条里都有。
