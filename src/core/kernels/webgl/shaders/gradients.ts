/**
 * The second half of lstmBackward, and denseBackward: dKernel, dRecurrentKernel and dBias of all layers and the head. A
 * fragment is four rows of a column, so that dz is fetched once for four weights of four gates. It sums over the
 * sequences and over a part of the waves; Adam adds the parts up. The waves of one parity at a time, because those are
 * what one texture holds.
 */
import type { StackLayout } from '../layout';
import { batchNumber, shapeConstants } from './shape';

export const gradientsShader = (layout: StackLayout, parts: number): string => `${shapeConstants(
  layout,
)}${batchNumber}
const int QUADS = ${layout.rowQuads};
const int PARTS = ${parts};
const int PART_WAVES = ${2 * Math.ceil((layout.waves + 1) / (2 * parts))};
uniform int parity;
uniform int rows;              // sequences in this batch
uniform sampler2DArray dz;     // [waves, B, columns] of i, f, g, o; holds the waves of this parity
uniform sampler2DArray cells;  // of c, h; holds the waves before them
layout(location = 0) out vec4 gradient0;
layout(location = 1) out vec4 gradient1;
layout(location = 2) out vec4 gradient2;
layout(location = 3) out vec4 gradient3;

// What a row of layer l multiplied: as in the forward pass, and 1 for the bias.
float read(int row, int l, int wave, int b) {
  if (row >= BIAS[l]) return row == BIAS[l] ? 1.0 : 0.0;
  int column = FIRST[l] - INPUTS[l] + row;
  if (column < 0) return batchNumber((b * T + wave - l) * F + row);
  return wave == 0 ? 0.0 : texelFetch(cells, ivec3(column, b, (wave - 1) >> 1), 0).g;
}

void main() {
  int column = int(gl_FragCoord.x);
  int row = 4 * (int(gl_FragCoord.y) % QUADS);
  int part = int(gl_FragCoord.y) / QUADS - parity * PARTS;
  int l = layerOf(column);
  gradient0 = gradient1 = gradient2 = gradient3 = vec4(0.0);
  if (row > BIAS[l]) return;

  int firstWave = max(l == L ? L + FIRST_SHOWN : l, parity + part * PART_WAVES);
  firstWave += (firstWave + parity) & 1;
  int wavesEnd = min(l + T, parity + (part + 1) * PART_WAVES);
  for (int wave = firstWave; wave < wavesEnd; wave += 2) {
    for (int b = 0; b < rows; b++) {
      vec4 dzHere = texelFetch(dz, ivec3(column, b, wave >> 1), 0);
      gradient0 += read(row, l, wave, b) * dzHere;
      gradient1 += read(row + 1, l, wave, b) * dzHere;
      gradient2 += read(row + 2, l, wave, b) * dzHere;
      gradient3 += read(row + 3, l, wave, b) * dzHere;
    }
  }
}
`;
