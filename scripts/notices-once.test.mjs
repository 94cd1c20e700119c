import { expect, it } from 'vitest';
import { withoutRepeats } from './notices-once.mjs';

const notice = (/** @type {number} */ year) =>
  `/**\n * @license\n * Copyright ${year} Google LLC. All Rights Reserved.\n */\n`;

it('keeps the first of equal notices, and every other comment', () => {
  const code = `${notice(2018)}a();\n/** Adds. */\n${notice(2020)}b();\n${notice(2018)}c();\n/** Adds. */\nd();`;
  expect(withoutRepeats(code)).toBe(
    `${notice(2018)}a();\n/** Adds. */\n${notice(2020)}b();\nc();\n/** Adds. */\nd();`,
  );
});
