from keras import Input, Sequential
from keras.layers import LSTM

model = Sequential()
model.add(Input((5, 1)))  # @ timesteps _
# A layer with another above it hands on its whole sequence. ‖ 上面还有一层的，要交出整条序列。
model.add(LSTM(20, return_sequences=True))  # @each lower units _
model.add(LSTM(20))  # @ units
print(model.count_params())
