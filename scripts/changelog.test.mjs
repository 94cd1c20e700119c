/** A release takes its version from one place, and what it says from the changelog. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { notesOf } from './changelog.mjs';

const changelog = `# Changelog

## [Unreleased]

## [1.1.0] - 2026-12-01

### Added

- A slider.

## [1.0.0] - 2026-11-27

- The page.
`;

it('gives the notes of a version, without its heading', () => {
  expect(notesOf(changelog, '1.1.0')).toBe('### Added\n\n- A slider.');
  expect(notesOf(changelog, '1.0.0')).toBe('- The page.');
});

it.each(['1.2.0', 'Unreleased', '1.1', ''])('refuses a version of which nothing is said: %s', (version) => {
  expect(() => notesOf(changelog, version)).toThrow(`nothing of version ${version}.`);
});

it('the changelog and the citation have the version of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(notesOf(readFileSync('CHANGELOG.md', 'utf8'), version)).toContain('### Added');
  expect(readFileSync('CITATION.cff', 'utf8')).toContain(`\nversion: ${version}\n`);
});
