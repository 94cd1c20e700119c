/** A plain host of files, as a school may have: one folder below a path, `304` for what has not changed, `404` for the rest. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export interface StaticHost {
  /** Of the folder, without the closing slash; a request for it is redirected to the address with one. */
  readonly url: string;
  /** Serves another folder from now on: a new deployment. */
  readonly deploy: (folder: string) => void;
  /** Paths below `url` that were asked for, in order. */
  readonly asked: readonly string[];
  /** Ends the host and its connections: the network is off. */
  readonly close: () => Promise<void>;
}

/** @param path without the closing slash */
export async function startStaticHost(first: string, path: string): Promise<StaticHost> {
  let folder = first;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
    if (pathname === path) {
      response.writeHead(301, { Location: `${path}/${search}` }).end();
      return;
    }
    const name = pathname.startsWith(`${path}/`) ? pathname.slice(path.length + 1) : undefined;
    asked.push(name ?? pathname);
    const file = name === '' ? 'index.html' : name;
    readFile(join(folder, file ?? ' ')).then(
      (content) => {
        const ETag = `"${createHash('sha256').update(content).digest('hex')}"`;
        const known = request.headers['if-none-match'] === ETag;
        response.writeHead(known ? 304 : 200, { 'Content-Type': types[extname(file ?? '')] ?? '', ETag });
        response.end(known ? undefined : content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    deploy: (next) => (folder = next),
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
