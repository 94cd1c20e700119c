/** The map of errors by period and decay, of each model that it has been measured of; and the chosen cell. */
import { create } from 'zustand';
import { followShown } from '../../runs/follow-shown';
import { asFailure, type Failure } from '../../worker/connection';
import { errorMap, type ErrorMapFacts } from './error-map';
import { testedModel } from './tested-model';

interface MapState {
  readonly cell: number;
  /** By the model's key, as `useTestedKey` returns it. */
  readonly maps: Readonly<Partial<Record<string, ErrorMapFacts>>>;
  readonly failure?: Failure | undefined;
}

/** Period 10, decay 0.05: the chapter's model does worse there than always answering 0.5. */
export const useMap = create<MapState>(() => ({ cell: 44, maps: {} }));

/** Maps that are kept, those of the models measured last: a handle that is dragged passes hundreds of models. */
const mostMaps = 20;

export const chooseCell = (cell: number): void => useMap.setState({ cell });

/** Measures the map of the model that is asked, once per model. A failure is stored; the next call tries again. */
export const measureMap = followShown(async () => {
  try {
    const { key, length, outputs, forecast } = await testedModel();
    const map = useMap.getState().maps[key] ?? (await errorMap(length, outputs, forecast));
    useMap.setState(({ maps: { [key]: _, ...others } }) => ({
      maps: Object.fromEntries([...Object.entries(others).slice(1 - mostMaps), [key, map]]),
      failure: undefined,
    }));
  } catch (error) {
    useMap.setState({ failure: asFailure(error) });
  }
});
