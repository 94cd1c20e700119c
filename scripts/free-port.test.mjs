import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from './free-port.mjs';

/**
 * @param {number} port
 * @returns {Promise<import('node:net').Server>} rejects when the port is taken
 */
const listenOn = (port) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
  });

it('lets go of the port before it names it', async () => {
  // A port that is still bound would refuse this.
  const server = await listenOn(await freePort());
  await new Promise((resolve) => server.close(resolve));
});

it('never names a port in use', async () => {
  const server = await listenOn(await freePort());
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : undefined;
  const named = await Promise.all(Array.from({ length: 20 }, freePort));
  expect(named).not.toContain(taken);
  expect(named.every((port) => Number.isInteger(port) && port > 1023 && port < 65_536)).toBe(true);
  await new Promise((resolve) => server.close(resolve));
});
