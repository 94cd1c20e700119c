import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative addresses: any static host or subfolder serves the page.
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    rolldownOptions: {
      output: {
        // One file per language, so that a reader fetches all of one and none of the other.
        codeSplitting: {
          groups: [
            { name: 'text-en', test: /\/text\.en\.tsx?$/ },
            { name: 'text-zh', test: /\/text\.zh\.tsx?$/ },
          ],
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
