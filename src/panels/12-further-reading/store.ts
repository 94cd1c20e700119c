/** Which of the two architectures is shown, and which points the learner has ticked. */
import { create } from 'zustand';
import { whenForgotten } from '../../ui/remembered';
import { points, rememberedPoints, type Point } from './points';
import type { Variant } from './variant';

interface FurtherReadingState {
  readonly variant: Variant;
  readonly ticked: readonly Point[];
}

export const useFurtherReadingStore = create<FurtherReadingState>(() => ({
  variant: 'many-to-one',
  ticked: rememberedPoints.read() ?? [],
}));

whenForgotten(() => useFurtherReadingStore.setState({ ticked: [] }));

export const showVariant = (variant: Variant): void => useFurtherReadingStore.setState({ variant });

export function tick(point: Point, done: boolean): void {
  const before = useFurtherReadingStore.getState().ticked;
  const ticked = points.filter((each) => (each === point ? done : before.includes(each)));
  useFurtherReadingStore.setState({ ticked });
  rememberedPoints.write(ticked);
}
