import { expect, it } from 'vitest';
import { readLink } from '../../settings/link';
import { initialSettings } from '../../settings/settings';
import { embedCode } from './embed-code';
import { frameAddress } from './frame-address';

const framed = {
  only: 'fit',
  settings: { ...initialSettings, units: 8 },
  stated: [],
  language: 'zh-CN',
} as const;
const hosted = 'https://host.example/lesson/?seed=1&utm_source=x#sine';

it('leads to the page in one file, with settings, seed, language and theme', () => {
  const address = new URL(frameAddress(hosted, false, framed));
  expect(address.href.split('?')[0]).toBe('https://host.example/lesson/ringdown.html');
  expect(Object.fromEntries(address.searchParams)).toMatchObject({ only: 'fit', theme: 'light' });
  expect(readLink(address.search)).toEqual({
    settings: { units: 8, seed: 7, language: 'zh-CN' },
    faults: [],
  });
});

it('keeps the name of that file where it is this page, and names it alone on a disk', () => {
  expect(frameAddress('https://host.example/a/copy.html?seed=1', true, framed)).toMatch(
    /^https:\/\/host\.example\/a\/copy\.html\?only=fit&/,
  );
  expect(frameAddress('file:///home/x/ringdown.html', true, framed)).toMatch(/^ringdown\.html\?only=fit&/);
});

it('makes attributes that hold whatever the title and the address hold', () => {
  const code = embedCode({ address: 'https://host.example/?a=1&b=2', title: '"><script>', height: 480.2 });
  expect(code).toContain('src="https://host.example/?a=1&amp;b=2"');
  expect(code).toContain('title="&quot;>&lt;script>"');
  expect(code).toContain('height: 481px');
  expect(code.match(/<script/g)).toHaveLength(1);
});
