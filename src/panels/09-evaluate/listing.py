X, y = generate_examples(50, 1000, 5)  # @ length _ outputs
mae = model.evaluate(X, y, verbose=0)
print(f"MAE: {mae:.4f}")

# The same error for somebody who always says 0.5. ‖ 总说 0.5 的人，同样的误差是多少。
print(f"always 0.5: {abs(y - 0.5).mean():.4f}")
