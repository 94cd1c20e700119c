/** Arguments whose defaults differ between Keras 3 and TensorFlow.js 4.22, or might; this page sets them explicitly. */
export const defaults = [
  { layer: 'LSTM', argument: 'recurrentActivation', keras: 'sigmoid', tfjs: 'hardSigmoid' },
  { layer: 'LSTM', argument: 'kernelInitializer', keras: 'glorot_uniform', tfjs: 'glorotNormal' },
  { layer: 'LSTM', argument: 'recurrentInitializer', keras: 'orthogonal', tfjs: 'orthogonal' },
  { layer: 'LSTM', argument: 'unitForgetBias', keras: 'True', tfjs: 'undefined' },
  { layer: 'Dense', argument: 'kernelInitializer', keras: 'glorot_uniform', tfjs: 'glorotNormal' },
] as const;
