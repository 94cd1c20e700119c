import { expect, it } from 'vitest';
import { byCost, isSoftwareRenderer, wantsMeasuring } from './choose';

it.each([
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (LLVM 10.0.0) (0x0000C0DE)), SwiftShader driver)', true],
  ['llvmpipe (LLVM 15.0.6, 256 bits)', true],
  ['Mesa/X.org, softpipe', true],
  ['Microsoft Basic Render Driver', true],
  ['Apple GPU', false],
  ['ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11 vs_5_0 ps_5_0, D3D11)', false],
  ['NVIDIA GeForce RTX 3060/PCIe/SSE2', false],
])('%s: %s', (renderer, software) => expect(isSoftwareRenderer(renderer)).toBe(software));

const simd = { engine: 'simd' } as const;
const webgl = { engine: 'webgl' } as const;
const reference = { engine: 'reference' } as const;
const traits = {
  simd: { isMeasured: true, costFactor: 1 },
  webgl: { isMeasured: true, costFactor: 1 / 1.1 },
  reference: { isMeasured: false, costFactor: 1 },
};

it.each([
  ['SIMD first while nothing has been measured', [simd, webgl, reference], ['simd', 'webgl', 'reference']],
  [
    'the faster one first',
    [{ ...simd, millisecondsPerBatch: 2 }, { ...webgl, millisecondsPerBatch: 1 }, reference],
    ['webgl', 'simd', 'reference'],
  ],
  [
    'WebGL first when it is close',
    [
      { ...simd, millisecondsPerBatch: 1 },
      { ...webgl, millisecondsPerBatch: 1.05 },
    ],
    ['webgl', 'simd'],
  ],
  [
    'SIMD first when WebGL is not close',
    [
      { ...simd, millisecondsPerBatch: 1 },
      { ...webgl, millisecondsPerBatch: 1.2 },
    ],
    ['simd', 'webgl'],
  ],
  ['no engine that is refused', [{ ...simd, refusal: 'failed' as const }, reference], ['reference']],
  ['no engine where there is no candidate', [], []],
] as const)('auto takes %s', (_, candidates, engines) => expect(byCost(candidates, traits)).toEqual(engines));

it.each([
  ['both can run, and neither has been measured', [simd, webgl, reference], true],
  ['one of them has not been measured', [{ ...simd, millisecondsPerBatch: 1 }, webgl], true],
  [
    'both have been measured',
    [
      { ...simd, millisecondsPerBatch: 1 },
      { ...webgl, millisecondsPerBatch: 2 },
    ],
    false,
  ],
  ['only one of them can run', [simd, { ...webgl, refusal: 'no-webgl' as const }, reference], false],
] as const)('auto measures when %s: %s', (_, candidates, measures) => {
  expect(wantsMeasuring('auto', candidates, traits)).toBe(measures);
  expect(wantsMeasuring('simd', candidates, traits)).toBe(false);
});
