/** What a worker does: it serves one core to its page. */
import { createCore } from '../core/create-core';
import { workState } from '../core/work';
import { serve } from './serve';

serve(createCore(), self, workState);
