/** What every shader begins with: the stack's sizes as constants, so that the compiler knows all loops. */
import type { StackLayout } from '../layout';

/** Width of the flat texture that carries a batch. */
export const BATCH_WIDTH = 1024;

export function shapeConstants(layout: StackLayout): string {
  const { shape, first, widths, inputs, biasRow, shownTimesteps } = layout;
  const list = (numbers: readonly number[]) => `int[${numbers.length}](${numbers.join(', ')})`;
  return `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp sampler2DArray;

const int T = ${shape.timesteps};
const int F = ${shape.features};
const int L = ${shape.layers.length};
const int O = ${shape.outputs};
const int FIRST_SHOWN = ${shape.timesteps - shownTimesteps};
// Of each layer and, as layer L, the head: first column, columns, width of what it reads, row of the bias.
const int FIRST[L + 1] = ${list(first)};
const int WIDTH[L + 1] = ${list(widths)};
const int INPUTS[L + 1] = ${list(inputs)};
const int BIAS[L + 1] = ${list(biasRow)};

int layerOf(int column) {
  for (int l = L; l > 0; l--) if (column >= FIRST[l]) return l;
  return 0;
}
`;
}

/** Reads number \`at\` of a batch: inputs [rows, T, F], then targets [rows, shown timesteps, O]. */
export const batchNumber = `
uniform sampler2D batch;
float batchNumber(int at) {
  return texelFetch(batch, ivec2(at % ${BATCH_WIDTH}, at / ${BATCH_WIDTH}), 0).r;
}
`;

/** core/lstm/activations.ts, from e^−|x|, which cannot overflow. Some drivers' own tanh is not a number for large x. */
export const activations = `
// Of i, f, g, o: σ, σ, tanh, σ.
vec4 activate(vec4 z) {
  vec4 e = exp(-abs(z) * vec4(1.0, 1.0, 2.0, 1.0));
  vec4 numerator = mix(e, vec4(1.0), greaterThanEqual(z, vec4(0.0)));
  numerator.z = sign(z.z) * (1.0 - e.z);
  return numerator / (1.0 + e);
}
float tanhOf(float x) {
  float e = exp(-2.0 * abs(x));
  return sign(x) * (1.0 - e) / (1.0 + e);
}
// 1 − tanh²(x), which in float32 would lose its digits where tanh is close to 1.
float tanhSlopeAt(float x) {
  float e = exp(-2.0 * abs(x));
  return 4.0 * e / ((1.0 + e) * (1.0 + e));
}
`;
