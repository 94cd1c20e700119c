/** LSTM layers without a head, as in section 7.1.3: TensorFlow.js runs them, untrained, on one short sequence. */
import type { StackProbe, StackProbeResult } from '../model/run-layers';
import { aboutItself } from './question';

export interface ProbeQuestion extends StackProbe {
  readonly kind: 'probe';
}

/** Stacks the layers and runs them once, or reports which layer TensorFlow.js refuses, with its message. */
export const probe = aboutItself(
  'probe',
  () => import('../model/run-layers'),
  (question: ProbeQuestion, { runLayers }): Promise<StackProbeResult> => runLayers(question),
);
