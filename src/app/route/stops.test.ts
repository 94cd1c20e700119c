import { expect, it } from 'vitest';
import { allPanels } from '../all-panels';
import { routeLength, stopNames, stopOf } from './stops';

it('takes 45 minutes, a school lesson', () => {
  expect(routeLength).toBe(45);
});

it('stops at sections of the page, in their order', () => {
  const slugs = allPanels.map(({ slug }) => slug);
  const places = stopNames.map((name) => slugs.indexOf(stopOf(name).place));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
