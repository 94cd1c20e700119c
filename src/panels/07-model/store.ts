/** TensorFlow.js' summary of the model that the settings describe. */
import type { SummaryQuestion } from '../../core/api';
import { createAnswer } from '../../runs/answer';
import { shapeOf } from '../../runs/fit-request';
import { currentFitSettings } from '../../settings/settings-store';

export const useModelSummary = createAnswer<SummaryQuestion>();

/** Asks the core to build and summarize the model of the settings in force. */
export async function summarize(): Promise<void> {
  await useModelSummary.ask({ kind: 'summary', shape: shapeOf(currentFitSettings()) });
}
