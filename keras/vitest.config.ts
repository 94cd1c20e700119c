/** The tests of `npm run test:keras`. */
import { defineConfig } from 'vitest/config';
import base from '../vite.config';

export default defineConfig({
  ...base,
  test: {
    environment: 'node',
    include: ['keras/**/*.keras.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
