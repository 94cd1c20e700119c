X, y = generate_examples(50, 10000, 5)  # @ length samples outputs
# verbose=0 would leave the progress bar out. ‖ 写 verbose=0，就不显示进度条。
model.fit(X, y, batch_size=10, epochs=1)  # @ batchSize epochs
