/** adamStep of core/lstm/adam.ts, on every weight at once: a texel is one weight of four gates. */
import type { StackLayout } from '../layout';
import { shapeConstants } from './shape';

export const adamShader = (layout: StackLayout, parts: number): string => `${shapeConstants(layout)}
// Both written out: 1.0 - 0.999 in float32 is 5e-5 off.
const vec2 BETA_1 = vec2(0.9, 0.1);      // β₁, 1 − β₁
const vec2 BETA_2 = vec2(0.999, 0.001);  // β₂, 1 − β₂
const float EPSILON = 1e-7;
uniform float stepSize;     // learning rate / (1 − β₁ⁿ) at step n
uniform float vCorrection;  // 1 / (1 − β₂ⁿ)
uniform sampler2D weights;  // [rows, columns], as all here
uniform sampler2D firstMoments;
uniform sampler2D secondMoments;
uniform sampler2DArray gradients;  // [4, 2 · parts · rows / 4, columns]
layout(location = 0) out vec4 weight;
layout(location = 1) out vec4 m;
layout(location = 2) out vec4 v;

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);  // column, row
  vec4 gradient = vec4(0.0);
  for (int part = 0; part < ${2 * parts}; part++) {
    gradient += texelFetch(gradients, ivec3(at.x, part * ${layout.rowQuads} + (at.y >> 2), at.y & 3), 0);
  }
  m = BETA_1.x * texelFetch(firstMoments, at, 0) + BETA_1.y * gradient;
  v = BETA_2.x * texelFetch(secondMoments, at, 0) + BETA_2.y * gradient * gradient;
  weight = texelFetch(weights, at, 0) - stepSize * m / (sqrt(v * vCorrection) + EPSILON);
}
`;
