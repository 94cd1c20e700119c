/**
 * lstmForward of core/lstm/layer.ts, one timestep of every layer: a texel is one unit of one sequence. Layer l is at
 * timestep wave − l, so what it reads, h of the layer below and its own h before, is all of the wave before.
 */
import type { StackLayout } from '../layout';
import { activations, batchNumber, shapeConstants } from './shape';

export const forwardShader = (
  layout: StackLayout,
): string => `${shapeConstants(layout)}${batchNumber}${activations}
uniform int wave;
uniform sampler2D weights;            // [rows, columns] of i, f, g, o
uniform sampler2DArray cellsBefore;   // [waves, B, columns] of c, h; holds the wave before
layout(location = 0) out vec4 gates;  // i, f, g, o
layout(location = 1) out vec2 cell;   // c, h

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);  // column, sequence
  int l = layerOf(at.x);
  int t = wave - l;
  gates = vec4(0.0);
  cell = vec2(0.0);
  // A layer outside its time writes zeros: they are h and c before timestep 0 of the layer.
  if (t < 0 || t >= T) return;

  // z = x·kernel + h₋·recurrentKernel + bias
  vec4 z = texelFetch(weights, ivec2(at.x, BIAS[l]), 0);
  int row = 0;
  if (l == 0) {
    for (; row < F; row++) {
      z += batchNumber((at.y * T + t) * F + row) * texelFetch(weights, ivec2(at.x, row), 0);
    }
  }
  float cBefore = 0.0;
  if (wave > 0) {
    // Rows of the kernel, then of the recurrent kernel; their columns, of the layer below and of this one, adjoin.
    int column = FIRST[l] - INPUTS[l];
    int slice = (wave - 1) >> 1;
    for (; row < BIAS[l]; row++) {
      z += texelFetch(cellsBefore, ivec3(column + row, at.y, slice), 0).g * texelFetch(weights, ivec2(at.x, row), 0);
    }
    cBefore = texelFetch(cellsBefore, ivec3(at, slice), 0).r;
  }

  gates = activate(z);
  float c = gates.y * cBefore + gates.x * gates.z;
  cell = vec2(c, gates.w * tanhOf(c));
}
`;
