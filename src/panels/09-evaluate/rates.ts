import type { ShippedFacts } from '../../shipped/shipped-model';

/** One row of the learning rate taken apart: the chapter's, ten and twenty times as large, and twenty times and falling. */
export type Rate = ShippedFacts['rates'][number];
