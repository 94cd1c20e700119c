from keras import Input, Sequential
from keras.layers import LSTM
from numpy import array

model = Sequential()
model.add(Input((3, 1)))
model.add(LSTM(1, return_sequences=False))  # @each layers units returnSequences

data = array([0.1, 0.2, 0.3]).reshape((1, 3, 1))  # @ first second third
print(model.predict(data))
