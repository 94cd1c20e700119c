# Goes on from 7.4. ‖ 接在 7.4 的代码之后。
X, y = generate_examples(50, 1000, 5)  # @ length _ outputs
mae = model.evaluate(X, y, verbose=0)
print(f"MAE: {mae:.4f}")

# The same error for always saying 0.5. ‖ 永远回答 0.5 的误差。
print(f"always 0.5: {abs(y - 0.5).mean():.4f}")
