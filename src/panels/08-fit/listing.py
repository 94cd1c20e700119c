# Goes on from 7.2.4 and 7.3. ‖ 接在 7.2.4 和 7.3 的代码之后。
from keras.optimizers.schedules import CosineDecay  # @each cosine
X, y = generate_examples(50, 10000, 5)  # @ length samples outputs
# Over all updates, the learning rate falls to 0 along half a cosine. ‖ 学习率在全部更新中沿半个余弦降到 0。 # @each cosine
schedule = CosineDecay(0.001, 1000)  # @each cosine learningRate updates
model.compile(loss="mae", optimizer=Adam(schedule))  # @each cosine
# verbose=0 would leave the progress bar out. ‖ 写 verbose=0，就不显示进度条。
model.fit(X, y, batch_size=10, epochs=1)  # @ batchSize epochs
