import { afterEach, expect, it, vi } from 'vitest';
import { NotArrivedError } from '../ui/lazy';
import { shippedWeights } from './shipped-weights';
import { serveWeights, weightsFile, weightsOfFile } from './testing/weights-file';

afterEach(() => vi.unstubAllGlobals());

const startPage = '<!doctype html><html><body>Not here, but 200.</body></html>';

it.each([
  ['the connection fails', () => Promise.reject(new TypeError('Failed to fetch')), 'Failed to fetch'],
  ['the host has no such file', () => new Response('', { status: 404 }), '404'],
  ['a page comes in their place', () => new Response(startPage), `${startPage.length}`],
  ['a page as long as whole numbers comes', () => new Response(startPage.padEnd(64)), '64'],
  ['the file is cut short', () => new Response(weightsFile.slice(4)), `${weightsFile.byteLength - 4}`],
  ['the file is longer', () => new Response(new Uint8Array(weightsFile.byteLength + 4)), 'not'],
])('says which file is missing when %s, and tries again', async (_, answer, reason) => {
  vi.stubGlobal('fetch', async () => answer());
  const error = await shippedWeights.load().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NotArrivedError);
  expect(error).toMatchObject({
    message: expect.stringContaining('chapter.bin has not arrived'),
    cause: { message: expect.stringContaining(reason) },
  });
  expect(shippedWeights.arrival()).toEqual({ failed: true });
});

it('are those of the file, once it comes', async () => {
  serveWeights();
  expect(await shippedWeights.load()).toEqual(weightsOfFile);
  expect(shippedWeights.arrival().failed).toBe(false);
});
