import { usePaced } from './use-paced';

/** Shortest time between two announcements, in milliseconds. */
const pause = 5000;

/** Read aloud by screen readers, not seen: the latest of its sentences, at most one in five seconds. */
export function LiveMessage({ children }: { readonly children: string }) {
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {usePaced(children, pause)}
    </div>
  );
}
