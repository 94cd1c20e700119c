/**
 * denseForward of core/lstm/dense.ts and the mean absolute error of core/lstm/loss.ts, at one timestep of the top layer: a texel is
 * four outputs of one sequence. The gradient goes where the backward pass of the top layer looks for it.
 */
import type { StackLayout } from '../layout';
import { batchNumber, shapeConstants } from './shape';

export const headShader = (layout: StackLayout): string => `${shapeConstants(layout)}${batchNumber}
uniform int t;                            // timestep of the top layer
uniform int rows;                         // sequences in this batch
uniform sampler2D weights;                // [rows, columns]
uniform sampler2DArray cells;             // [waves, B, columns] of c, h; holds the top layer's wave at t
layout(location = 0) out vec4 dForecast;  // the loss's gradient at four outputs
layout(location = 1) out vec4 pointLoss;  // each one's share of the mean loss
layout(location = 2) out vec4 forecast;

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);  // column, sequence
  int output0 = 4 * (at.x - FIRST[L]);
  int slice = (t + L - 1) >> 1;

  vec4 y = texelFetch(weights, ivec2(at.x, BIAS[L]), 0);
  for (int row = 0; row < INPUTS[L]; row++) {
    float h = texelFetch(cells, ivec3(FIRST[L] - INPUTS[L] + row, at.y, slice), 0).g;
    y += h * texelFetch(weights, ivec2(at.x, row), 0);
  }

  vec4 difference = vec4(0.0);
  vec4 real = vec4(0.0);  // 1 for an output, 0 for what fills the last column
  int target0 = rows * T * F + (at.y * (T - FIRST_SHOWN) + t - FIRST_SHOWN) * O + output0;
  for (int lane = 0; lane < 4 && output0 + lane < O; lane++) {
    difference[lane] = y[lane] - batchNumber(target0 + lane);
    real[lane] = 1.0;
  }
  forecast = y;
  real /= float(rows * (T - FIRST_SHOWN) * O);
  // Where the two are equal, the slope of |·| is −1, as in TensorFlow.js.
  dForecast = (2.0 * vec4(greaterThan(difference, vec4(0.0))) - 1.0) * real;
  pointLoss = abs(difference) * real;
}
`;

/** The loss of each sequence at the timestep the head has just seen: a texel of the ring that losses are kept in. */
export const lossShader = (layout: StackLayout): string => `${shapeConstants(layout)}
uniform sampler2D pointLosses;  // [B, columns]; the head's columns are written
layout(location = 0) out vec4 loss;

void main() {
  float total = 0.0;
  for (int k = 0; k < WIDTH[L]; k++) {
    total += dot(vec4(1.0), texelFetch(pointLosses, ivec2(FIRST[L] + k, int(gl_FragCoord.x)), 0));
  }
  loss = vec4(total, 0.0, 0.0, 0.0);
}
`;
