import { backend, getBackend } from '@tensorflow/tfjs-core';
import type { GPGPUContext, MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';

/** The context that TensorFlow.js itself draws with. @throws Error when it does not run on WebGL */
export function webglContext(): GPGPUContext {
  if (getBackend() !== 'webgl') throw new Error(`The backend is ${getBackend()}, not webgl.`);
  return (backend() as MathBackendWebGL).gpgpu;
}
