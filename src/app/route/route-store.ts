/** Where the reader is on the route; kept for a reload of the tab. */
import { create } from 'zustand';
import { openAround } from '../../ui/folds';
import { oneOf, remembered } from '../../ui/remembered';
import { stopNames, stopOf, type StopName } from './stops';

interface RouteState {
  /** Undefined while the reader does not follow the route. */
  readonly stop: StopName | undefined;
}

const kept = remembered<StopName>({ name: 'route', keptBy: 'tab', accept: oneOf(stopNames) });

export const useRoute = create<RouteState>(() => ({ stop: kept.read() }));

/** Goes to a stop: opens the passage, scrolls there and moves the focus to its heading. */
export function goToStop(stop: StopName): void {
  useRoute.setState({ stop });
  kept.write(stop);
  const place = document.getElementById(stopOf(stop).place);
  openAround(place);
  place?.scrollIntoView({ block: 'start' });
  const heading = place?.querySelector('h2') ?? place;
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

/** Goes to the next stop (or back, with −1); stays at the first and at the last. */
export function goOn(steps: 1 | -1): void {
  const { stop } = useRoute.getState();
  if (stop === undefined) return;
  const next = stopNames[stopNames.indexOf(stop) + steps];
  if (next !== undefined) goToStop(next);
}

export function leaveRoute(): void {
  useRoute.setState({ stop: undefined });
  kept.forget();
}
