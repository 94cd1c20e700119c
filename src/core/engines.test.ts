import { expect, it } from 'vitest';
import { isSoftwareRenderer } from './engines';

it.each([
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (LLVM 10.0.0) (0x0000C0DE)), SwiftShader driver)', true],
  ['llvmpipe (LLVM 15.0.6, 256 bits)', true],
  ['Mesa/X.org, softpipe', true],
  ['Microsoft Basic Render Driver', true],
  ['Apple GPU', false],
  ['ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11 vs_5_0 ps_5_0, D3D11)', false],
  ['NVIDIA GeForce RTX 3060/PCIe/SSE2', false],
])('%s: %s', (renderer, software) => expect(isSoftwareRenderer(renderer)).toBe(software));
