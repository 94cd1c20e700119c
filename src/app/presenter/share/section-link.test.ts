import { expect, it } from 'vitest';
import { taskOf } from '../../../runs/task/task';
import { readLink } from '../../../settings/link';
import { initialSettings } from '../../../settings/settings';
import { foldsOfLink, mostFolds, sectionLink, withoutFolds } from './section-link';

const address = 'https://host.example/lesson/?seed=1&utm_source=x#sine';
const plain = { slug: 'fit', settings: initialSettings, stated: [], folds: [] };
const parts = (link: string): URL => new URL(link);

it('names section and seed, and what differs from the chapter', () => {
  expect(sectionLink(address, plain)).toBe('https://host.example/lesson/?seed=7#fit');
  const settings = { ...initialSettings, layers: 4, seed: 3, learningRate: 0.01 };
  const link = parts(sectionLink(address, { ...plain, settings, stated: ['language'] }));
  expect(readLink(link.search)).toEqual({
    settings: { layers: 4, seed: 3, learningRate: 0.01 },
    faults: [],
  });
});

it('carries the passages that are open, and reading it is no fault', () => {
  const link = parts(
    sectionLink(address, { ...plain, folds: ['batch-and-memory', 'learning-rate-schedule'] }),
  );
  expect(foldsOfLink(link.search)).toEqual(['batch-and-memory', 'learning-rate-schedule']);
  expect(readLink(link.search)).toEqual({ settings: { seed: 7 }, faults: [] });
  expect(withoutFolds(link.search)).toBe('?seed=7');
  expect(withoutFolds('?open=a')).toBe('');
  expect(withoutFolds('?lang=en&open=a&units=8')).toBe('?lang=en&units=8');
});

it('carries the task of the page’s own link', () => {
  const task = { mae: 0.01, samples: 10_000 };
  const link = parts(sectionLink(address, { ...plain, folds: ['a'], task }));
  expect(link.search).toBe('?seed=7&task=mae:0.01,samples:10000&open=a');
  expect(taskOf(link.search)).toEqual({ ok: true, task });
});

it('has limits for a link that is written and for one that is read', () => {
  const many = Array.from({ length: 20 }, (_, index) => `fold-${index}`);
  const link = parts(sectionLink(address, { ...plain, folds: many }));
  expect(foldsOfLink(link.search)).toEqual(many.slice(0, mostFolds));
  expect(foldsOfLink(`?open=${many.join(',')}`)).toEqual(many.slice(0, mostFolds));
  expect(foldsOfLink('?open=a,<b>,"c",D,e/f,,g')).toEqual(['a', 'g']);
  expect(foldsOfLink(`?open=${'a'.repeat(41)}`)).toEqual([]);
  expect(foldsOfLink('?seed=7')).toEqual([]);
});
