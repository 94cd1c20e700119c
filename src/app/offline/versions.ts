/**
 * Keeps the page in this browser for visits without a network, and offers a new version of it. The service worker gives
 * an open page the files of its own version until the reader loads the new one.
 */
import { create } from 'zustand';
import { scriptAddress } from '../../worker/script-address';
import type { PageMessage } from './message';

interface Versions {
  /** Whether a new version has been fetched completely, and the reader has not put the offer aside. */
  readonly isOffered: boolean;
}

export const useVersions = create<Versions>(() => ({ isOffered: false }));

let registration: ServiceWorkerRegistration | undefined;
let isAsked = false;

/** Fetches all files of the page that are not here yet, once. Call it when the page has nothing better to do. */
export async function keepForOffline(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  // Neither the request nor the browser's answer is certain: a policy, a private window or the settings may forbid it. The
  // page then works as long as there is a network.
  try {
    registration = await navigator.serviceWorker?.register(scriptAddress('./service-worker.js'));
  } catch {
    registration = undefined;
  }
  if (registration === undefined) return;
  const { waiting, installing, active } = registration;
  if (waiting !== null) offer();
  else if (active !== null) send(active, { kind: 'tidy' });
  if (installing !== null) offerWhenInstalled(installing);
  registration.addEventListener('updatefound', () => {
    if (registration?.installing) offerWhenInstalled(registration.installing);
  });
  // A tab may stay open for days; the browser itself looks for a new version only when a page is loaded.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) registration?.update().catch(() => undefined);
  });
}

/** Loads the new version in this tab; other tabs keep the old one. */
export function loadNewVersion(): void {
  const waiting = registration?.waiting;
  // Another tab may have accepted it already.
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  send(waiting, { kind: 'take-over' });
}

/** Puts the offer aside. The browser takes the new version when all tabs of the page have been closed. */
export const declineNewVersion = (): void => useVersions.setState({ isOffered: false });

const offer = (): void => useVersions.setState({ isOffered: true });

function offerWhenInstalled(worker: ServiceWorker): void {
  worker.addEventListener('statechange', () => {
    // The first one of this browser is not a new version.
    if (worker.state === 'installed' && registration?.active) offer();
  });
}

const send = (worker: ServiceWorker, message: PageMessage): void => worker.postMessage(message);
