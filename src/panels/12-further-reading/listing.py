# Goes on from 7.2.4. ‖ 接在 7.2.4 的代码之后。
from keras import Input, Sequential
from keras.layers import LSTM, Dense, RepeatVector, TimeDistributed
from keras.optimizers import Adam

model = Sequential()
model.add(Input((50, 1)))  # @ length _
model.add(LSTM(20, return_sequences=True))  # @each lower units _
model.add(LSTM(20))  # @ units
model.add(RepeatVector(5))  # @ outputs
model.add(LSTM(20, return_sequences=True))  # @ units _
model.add(TimeDistributed(Dense(1)))
model.compile(loss="mae", optimizer=Adam(learning_rate=0.001))  # @ learningRate
X, y = generate_examples(50, 10000, 5)  # @ length samples outputs
y = y.reshape(len(y), 5, 1)  # @ outputs _
print(y.shape)
