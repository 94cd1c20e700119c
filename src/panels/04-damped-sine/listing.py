from math import exp, pi, sin
from matplotlib import pyplot

length, period, decay = 100, 10, 0.05  # @ length period decay
sequence = [0.5 + 0.5 * sin(2 * pi * i / period) * exp(-decay * i) for i in range(length)]
pyplot.plot(sequence)
pyplot.show()
