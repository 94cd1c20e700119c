import { expect, it } from 'vitest';
import { outdated } from './install.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/vite': { version: '8.3.8' },
    'node_modules/only-on-windows': { version: '1.0.0', optional: true },
    'node_modules/only-for-tests-on-windows': { version: '1.0.0', devOptional: true },
  },
};
const installed = {
  packages: { 'node_modules/react': { version: '19.3.1' }, 'node_modules/vite': { version: '8.3.8' } },
};

it('finds no difference when the packages of the lock file are installed, whatever the project’s version', () => {
  expect(outdated(lock, installed)).toEqual([]);
});

it('names every package that has to be installed where npm has installed nothing yet', () => {
  expect(outdated(lock)).toEqual(['node_modules/react', 'node_modules/vite']);
});

it('names a package that is missing or has another version, optional ones too', () => {
  const other = {
    packages: {
      'node_modules/react': { version: '18.0.0' },
      'node_modules/only-on-windows': { version: '0.9.0' },
    },
  };
  expect(outdated(lock, other)).toEqual([
    'node_modules/react',
    'node_modules/vite',
    'node_modules/only-on-windows',
  ]);
});
