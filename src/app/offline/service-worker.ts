/**
 * Keeps all files of one version of the page, and serves a page from them, without asking the network. A new version is
 * fetched beside the old one and waits until the reader asks for it, or until no page is open. The files of an old
 * version stay until a new page is the only one open: a page that is open may still ask for its own.
 */
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import type { PageMessage } from './message';

declare const self: ServiceWorkerGlobalScope;
/** The files of the page, relative to this script: see scripts/service-worker.mjs. */
declare const __FILES__: PrecacheEntry[];

const files = new PrecacheController();
files.addToCacheList(__FILES__);

self.addEventListener('install', (event) => void event.waitUntil(files.install(event)));
// The page of the first visit was loaded without this service worker; its late files come from here, too.
self.addEventListener('activate', (event) => void event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  const { kind } = event.data as PageMessage;
  if (kind === 'take-over') event.waitUntil(self.skipWaiting());
  else event.waitUntil(tidy(event));
});

// Settings in the address choose no other file.
registerRoute(new PrecacheRoute(files, { ignoreURLParametersMatching: [/./] }));
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.includes('/assets/'),
  async ({ request }) =>
    (await caches.match(request, { cacheName: cacheName(), ignoreVary: true })) ?? fetch(request),
);

const cacheName = (): string => files.strategy.cacheName;

async function tidy(event: ExtendableEvent): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const own = pages.filter(({ url }) => url.startsWith(self.registration.scope));
  if (own.length <= 1) await files.activate(event);
}
