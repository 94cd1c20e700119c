/** What TensorFlow.js says of the model the settings describe. The last question asked is the only one answered. */
import { create } from 'zustand';
import type { ModelSpec, ModelSummary } from '../../core/api';
import { asFailure, core, type Failure } from '../../worker/connection';
import { modelOf } from '../../runs/run-request';
import { currentSettings } from '../../settings/settings-store';

interface ModelPanelState {
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  /** Of the last question; a reply to an earlier one is dropped. */
  readonly requestId: number;
  readonly summary?: ModelSummary;
  /** The model `summary` describes. */
  readonly madeFor?: ModelSpec;
  readonly failure?: Failure | undefined;
}

export const useModelPanelStore = create<ModelPanelState>(() => ({ status: 'idle', requestId: 0 }));

/** The question under way; a big model takes a second to build, so questions don't queue up behind one another. */
let asking: Promise<void> = Promise.resolve();

/** Asks the core to build and describe the model of the settings in force, once an earlier question is answered. */
export async function summarize(): Promise<void> {
  const requestId = useModelPanelStore.getState().requestId + 1;
  useModelPanelStore.setState({ status: 'running', requestId, failure: undefined });
  const isLast = () => useModelPanelStore.getState().requestId === requestId;
  asking = asking.then(async () => {
    if (!isLast()) return;
    const model = modelOf(currentSettings());
    try {
      const summary = await core().summarize(model);
      if (isLast()) useModelPanelStore.setState({ status: 'done', summary, madeFor: model });
    } catch (error) {
      if (isLast()) useModelPanelStore.setState({ status: 'failed', failure: asFailure(error) });
    }
  });
  await asking;
}
