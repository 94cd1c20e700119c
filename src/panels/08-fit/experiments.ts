/** The fits that this section offers by a button: the same sequences in other batches, or other sequences. */
import type { Planned } from '../../runs/experiments';

/** The chapter's sequences, once each, in batches of three sizes: what differs is the number of updates. */
export const batchExperiments = [1, 10, 100].map((batchSize) => ({
  batchSize,
  planned: { samples: 10_000, epochs: 1, batchSize } satisfies Planned,
}));

/** A thousand updates each, on many sequences once or on few sequences many times. */
export const memoryExperiments = [
  { samples: 10_000, epochs: 1 },
  { samples: 100, epochs: 100 },
  { samples: 10, epochs: 1000 },
].map((some) => ({ ...some, planned: { ...some, batchSize: 10 } satisfies Planned }));
