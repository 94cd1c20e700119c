/** The worker's entry. */
import { createCore } from '../core/create-core';
import { workState } from '../core/work';
import { serve } from './serve';

serve(createCore(), self, workState);
