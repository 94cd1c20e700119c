# Goes on from 7.2.4 and 7.3. ‖ 接在 7.2.4 和 7.3 的代码之后。
import numpy as np

kernel, recurrent_kernel, bias = model.layers[0].get_weights()
h = c = np.zeros(recurrent_kernel.shape[0])  # the state every sequence starts from ‖ 每条序列开始时的状态
for x in X[0]:
    z = x @ kernel + h @ recurrent_kernel + bias
    i, f, g, o = np.split(z, 4)  # Keras’ order ‖ Keras 的排列次序
    i, f, o = (1 / (1 + np.exp(-gate)) for gate in (i, f, o))
    g = np.tanh(g)
    c = f * c + i * g
    h = o * np.tanh(c)
    print(i[0], f[0], g[0], o[0], c[0], h[0])  # the first unit ‖ 第一个单元
