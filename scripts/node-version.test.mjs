import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nodeComplaint } from './node-version.mjs';

it.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.1.0'])('Node %s is accepted', (version) => {
  expect(nodeComplaint(version)).toBeUndefined();
});

it.each(['16.20.2', '18.20.0', '20.18.3', '21.7.0', '22.11.0'])(
  'Node %s is refused in one sentence',
  (version) => {
    expect(nodeComplaint(version)).toContain(`this is Node ${version}.`);
    expect(nodeComplaint(version)).not.toContain('\n');
  },
);

it('knows the limits that package.json sets', () => {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(engines.node).toBe('^20.19.0 || >=22.12.0');
});
