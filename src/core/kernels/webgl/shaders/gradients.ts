/**
 * The second half of lstmBackward, and denseBackward: dKernel, dRecurrentKernel and dBias of all layers and the head. A
 * texel is one weight of four gates, summed over the sequences and over a part of the waves; Adam adds the parts up.
 * The waves of one parity at a time, because those are what one texture holds.
 */
import type { StackLayout } from '../layout';
import { batchNumber, shapeConstants } from './shape';

export const gradientsShader = (layout: StackLayout, parts: number): string => `${shapeConstants(
  layout,
)}${batchNumber}
const int ROWS = ${layout.rows};
const int WAVES = ${layout.waves + 1};     // the head's last included
const int PARTS = ${parts};
const int PART_WAVES = ${2 * Math.ceil((layout.waves + 1) / (2 * parts))};
uniform int parity;
uniform int rows;                           // sequences in this batch
uniform sampler2DArray dz;                  // [waves, B, columns] of i, f, g, o; holds the waves of this parity
uniform sampler2DArray cells;               // of c, h; holds the waves before them
layout(location = 0) out vec4 gradient;

void main() {
  int column = int(gl_FragCoord.x);
  int row = int(gl_FragCoord.y) % ROWS;
  int part = int(gl_FragCoord.y) / ROWS - parity * PARTS;
  int l = layerOf(column);
  gradient = vec4(0.0);
  if (row > BIAS[l]) return;

  // As in the forward pass: row of the kernel or recurrent kernel → column that it multiplies; negative for a feature.
  int read = FIRST[l] - INPUTS[l] + row;
  int firstWave = max(l, parity + part * PART_WAVES);
  firstWave += (firstWave + parity) & 1;
  int wavesEnd = min(l + T, parity + (part + 1) * PART_WAVES);
  for (int wave = firstWave; wave < wavesEnd; wave += 2) {
    int t = wave - l;
    if (l == L && t < FIRST_SHOWN) continue;
    for (int b = 0; b < rows; b++) {
      float x = 1.0;
      if (read < 0) x = batchNumber((b * T + t) * F + row);
      else if (row < BIAS[l]) x = wave == 0 ? 0.0 : texelFetch(cells, ivec3(read, b, (wave - 1) >> 1), 0).g;
      gradient += x * texelFetch(dz, ivec3(column, b, wave >> 1), 0);
    }
  }
}
`;
