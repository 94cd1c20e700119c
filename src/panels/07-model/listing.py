from keras import Input, Sequential
from keras.layers import LSTM, Dense
from keras.optimizers import Adam

model = Sequential()
model.add(Input((50, 1)))  # @ length _
model.add(LSTM(20, return_sequences=True))  # @each lower units _
model.add(LSTM(20))  # @ units
model.add(Dense(5))  # @ outputs
model.compile(loss="mae", optimizer=Adam(learning_rate=0.001))  # @ learningRate
model.summary()
