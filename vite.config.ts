import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { buildKernels } from './scripts/kernels.mjs';
import { listings } from './scripts/listings.mjs';

await buildKernels();

export default defineConfig({
  // Relative addresses: any static host or subfolder serves the page.
  base: './',
  plugins: [react(), listings()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        // One file per language, so that a reader fetches all of one and none of the other; what both import stays out.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'text-en', test: /\/text\.en\.tsx?$/ },
            { name: 'text-zh', test: /\/text\.zh\.tsx?$/ },
          ],
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', '{scripts,bench}/**/*.test.mjs'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
