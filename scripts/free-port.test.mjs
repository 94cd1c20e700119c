import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from './free-port.mjs';

it('gives a port that can be listened on, and another one while that is taken', async () => {
  const port = await freePort();
  const server = createServer();
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  expect(server.address()).toMatchObject({ port });
  expect(await freePort()).not.toBe(port);
  await new Promise((resolve) => server.close(resolve));
});
