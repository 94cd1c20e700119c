# Goes on from 7.4. ‖ 接在 7.4 的代码之后。
from math import exp, pi, sin

import numpy as np

period, decay = 14, 0.025  # @ period decay
length, outputs = 50, 5  # @ length outputs
wave = [0.5 + 0.5 * sin(2 * pi * i / period) * exp(-decay * i) for i in range(length + outputs)]

# one sequence with one feature ‖ 一条序列，一个特征
X = np.array(wave[:length]).reshape(1, length, 1)
yhat = model.predict(X, verbose=0)
# what the model says, and what follows ‖ 模型的预测，和真实后续
print(yhat[0], wave[length:])
