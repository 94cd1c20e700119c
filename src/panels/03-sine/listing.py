from math import pi, sin
from matplotlib import pyplot

length, freq = 100, 5  # @ length frequency
sequence = [sin(2 * pi * freq * i / length) for i in range(length)]
pyplot.plot(sequence)
pyplot.show()
