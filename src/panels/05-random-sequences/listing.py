from math import exp, pi, sin
from random import randint, uniform


def generate_sequence(length, period, decay):
    return [0.5 + 0.5 * sin(2 * pi * i / period) * exp(-decay * i) for i in range(length)]


period = randint(10, 20)  # both ends included ‖ 两端都包含
decay = uniform(0.01, 0.1)
sequence = generate_sequence(100, period, decay)
