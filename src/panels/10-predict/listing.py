# Goes on from 7.4. ‖ 接在 7.4 的代码之后。
from matplotlib import pyplot

X, y = generate_examples(50, 1, 5)  # @ length _ outputs
yhat = model.predict(X, verbose=0)
pyplot.plot(y[0], label="y")
pyplot.plot(yhat[0], label="yhat")
pyplot.legend()
pyplot.show()
