/** The worker's entry. */
import { createCore } from '../core/create-core';
import { serve } from './serve';

serve(createCore(), self);
