import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { buildTarget } from './scripts/build-target.mjs';
import { contentPolicy } from './scripts/content-policy.mjs';
import { buildKernels } from './scripts/kernels.mjs';
import { listings } from './scripts/listings.mjs';
import { manifestAside } from './scripts/manifest-aside.mjs';
import { noticesOnce } from './scripts/notices-once.mjs';
import { singleFileBytes } from './scripts/single-file-bytes.mjs';
import { textChunks } from './scripts/text-chunks.mjs';

await buildKernels();

const tests = ['src/**/*.test.{ts,tsx}', '{scripts,bench}/**/*.test.mjs'];
/** Tests of code without stores. A test here that needs a module as it was loaded resets it. */
const sharing = ['src/{charts,core,i18n,ui}/**/*.test.{ts,tsx}', '{scripts,bench}/**/*.test.mjs'];

export default defineConfig({
  // Relative addresses: any static host or subfolder serves the page.
  base: './',
  define: singleFileBytes(),
  plugins: [react(), listings(), textChunks(), manifestAside(), contentPolicy()],
  worker: {
    format: 'es',
    plugins: () => [noticesOnce()],
    rolldownOptions: {
      output: {
        // The worker’s entry stays apart from what late files import from it: see host.ts.
        codeSplitting: { groups: [{ name: 'core', test: /\/src\/worker\/serve-core\.ts$/ }] },
      },
    },
  },
  build: {
    target: buildTarget,
    // For the budget: which file imports which.
    manifest: true,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        // What the entry imports is one file, and what the sections add to it is another. By default the bundler cuts both into
        // more files the more code is fetched late; each is a request, and compressed apart from the others.
        codeSplitting: {
          groups: [
            { name: 'first', test: /\/src\/main\.tsx$/, priority: 2 },
            { name: 'all-panels', test: /\/src\/app\/all-panels\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default one processor is left idle.
    maxWorkers: '100%',
    projects: [
      // Loading TensorFlow.js takes longer than most tests: they share what they have loaded.
      { extends: true, test: { name: 'sharing', include: sharing, isolate: false } },
      { extends: true, test: { name: 'apart', include: tests, exclude: sharing } },
    ],
  },
});
