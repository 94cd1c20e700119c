import { expect, it } from 'vitest';
import { fastest, isSoftwareRenderer } from './engines';

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

it.each([
  ['SIMD while nothing has been measured', [simd, webgl, reference], 'simd'],
  [
    'the faster one',
    [
      { ...simd, millisecondsPerBatch: 2 },
      { ...webgl, millisecondsPerBatch: 1 },
    ],
    'webgl',
  ],
  [
    'WebGL when it is close',
    [
      { ...simd, millisecondsPerBatch: 1 },
      { ...webgl, millisecondsPerBatch: 1.05 },
    ],
    'webgl',
  ],
  [
    'SIMD when WebGL is not',
    [
      { ...simd, millisecondsPerBatch: 1 },
      { ...webgl, millisecondsPerBatch: 1.2 },
    ],
    'simd',
  ],
  ['never one that is refused', [{ ...simd, refusal: 'failed' as const }, reference], 'reference'],
  ['the reference when nothing else runs', [], 'reference'],
] as const)('auto takes %s', (_, candidates, engine) => expect(fastest(candidates)).toBe(engine));
