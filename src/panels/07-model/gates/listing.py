# Goes on from 7.4. ‖ 接在 7.4 的代码之后。
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


kernel, recurrent_kernel, bias = model.layers[0].get_weights()
h = c = np.zeros(recurrent_kernel.shape[0])  # the state every sequence starts from ‖ 每条序列开始时的状态
for x in X[0]:  # one sequence ‖ 一条序列
    z = x @ kernel + h @ recurrent_kernel + bias
    zi, zf, zg, zo = np.split(z, 4)  # Keras’ order ‖ Keras 的排列顺序
    i = sigmoid(zi)
    f = sigmoid(zf)
    o = sigmoid(zo)
    g = np.tanh(zg)
    c = f * c + i * g
    h = o * np.tanh(c)
    print(i[0], f[0], g[0], o[0], c[0], h[0])  # the first unit ‖ 第一个单元
