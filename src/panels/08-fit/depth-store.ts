/** Which stack the figure of depth shows, and what has been measured of each. */
import { create } from 'zustand';
import type { Snapshot } from '../../core/api';
import { withoutOptimizer } from '../../runs/snapshots';
import { restingSnapshot, useRunsStore } from '../../runs/runs-store';
import { deepFacts } from '../../shipped/depth-facts';
import { shippedSettings } from '../../shipped/shipped-model';
import { asFailure, type Failure } from '../../worker/connection';
import { freshModel, measureDepth, type SignalFacts } from './depth';

/** The chapter's two layers and four with about as many parameters, both before the first update; the learner's model. */
export type StackName = 'two' | 'four' | 'own';

interface DepthState {
  readonly shown: StackName;
  readonly facts: Readonly<Partial<Record<StackName, SignalFacts>>>;
  /** The model of which `facts.own` is. */
  readonly own?: Snapshot | undefined;
  readonly failure?: Failure | undefined;
}

export const useDepth = create<DepthState>(() => ({ shown: 'four', facts: {} }));

const { layers, units } = deepFacts;

/** The stack of a name; undefined while the learner has none. */
function modelOf(name: StackName): Snapshot | undefined {
  if (name === 'two') return freshModel(shippedSettings);
  if (name === 'four') return freshModel({ ...shippedSettings, layers, units });
  const own = restingSnapshot(useRunsStore.getState());
  return own && withoutOptimizer(own);
}

const underWay = new Set<StackName>();

/** Measures the two fresh stacks and the shown one, each once; the learner's again when it is another model. */
export async function measureShown(): Promise<void> {
  const { shown } = useDepth.getState();
  for (const name of new Set<StackName>(['two', 'four', shown])) await measure(name);
}

async function measure(name: StackName): Promise<void> {
  const model = modelOf(name);
  const { facts, own } = useDepth.getState();
  const isKnown = facts[name] !== undefined && (name !== 'own' || own?.weights === model?.weights);
  if (model === undefined || isKnown || underWay.has(name)) return;
  underWay.add(name);
  try {
    const measured = await measureDepth(model, model.place?.seed ?? shippedSettings.seed);
    useDepth.setState((state) => ({
      facts: { ...state.facts, [name]: measured },
      ...(name === 'own' ? { own: model } : {}),
      failure: undefined,
    }));
  } catch (error) {
    useDepth.setState({ failure: asFailure(error) });
  } finally {
    underWay.delete(name);
  }
}

export const showStack = (shown: StackName): void => useDepth.setState({ shown });
