/**
 * The first half of lstmBackward of core/lstm/layer.ts, one timestep of every layer: dz and dc. Layer l is again at
 * timestep wave − l, so the gradients it needs, of the layer above (or the head) and of its own next timestep, are all
 * of the wave after.
 */
import type { StackLayout } from '../layout';
import { activations, shapeConstants } from './shape';

export const backwardShader = (layout: StackLayout): string => `${shapeConstants(layout)}${activations}
uniform int wave;
uniform sampler2D weights;           // [rows, columns] of i, f, g, o
uniform sampler2DArray gates;        // [waves, B, columns] of i, f, g, o; holds this wave
uniform sampler2DArray cells;        // of c, h; holds this wave
uniform sampler2DArray cellsBefore;  // holds the wave before
uniform sampler2DArray dzLater;      // of dz; holds the wave after, the head's columns included
uniform sampler2D dcLater;           // [B, columns] gradient of c from the next timestep
layout(location = 0) out vec4 dz;    // of i, f, g, o before activation
layout(location = 1) out float dcBefore;

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);  // column, sequence
  int l = layerOf(at.x);
  int t = wave - l;
  dz = vec4(0.0);
  dcBefore = 0.0;
  if (t < 0 || t >= T) return;

  // h reaches the loss from above (through the next layer's kernel, or the head's) and through the next timestep.
  int unit = at.x - FIRST[l];
  int later = (wave + 1) >> 1;
  float dh = 0.0;
  if (l < L - 1 || t >= FIRST_SHOWN) {
    for (int k = 0; k < WIDTH[l + 1]; k++) {
      int column = FIRST[l + 1] + k;
      dh += dot(texelFetch(dzLater, ivec3(column, at.y, later), 0), texelFetch(weights, ivec2(column, unit), 0));
    }
  }
  float dcNext = 0.0;
  if (t < T - 1) {
    int row = INPUTS[l] + unit;
    for (int k = 0; k < WIDTH[l]; k++) {
      int column = FIRST[l] + k;
      dh += dot(texelFetch(dzLater, ivec3(column, at.y, later), 0), texelFetch(weights, ivec2(column, row), 0));
    }
    dcNext = texelFetch(dcLater, at, 0).r;
  }

  vec4 gate = texelFetch(gates, ivec3(at, wave >> 1), 0);
  float i = gate.x, f = gate.y, g = gate.z, o = gate.w;
  float c = texelFetch(cells, ivec3(at, wave >> 1), 0).r;
  float cBefore = t > 0 ? texelFetch(cellsBefore, ivec3(at, (wave - 1) >> 1), 0).r : 0.0;
  float dc = dcNext + dh * o * tanhSlopeAt(c);
  dz = vec4(dc * g, dc * cBefore, dc * i, dh * tanhOf(c))
     * vec4(i * (1.0 - i), f * (1.0 - f), 1.0 - g * g, o * (1.0 - o));
  dcBefore = dc * f;
}
`;
