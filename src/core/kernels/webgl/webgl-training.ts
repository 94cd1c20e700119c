/**
 * A fit on the graphics card, bound to the variables of a TensorFlow.js model. Weights and moments live in textures;
 * the model has them again when somebody asks (`publish`), and whoever writes the model's variables meanwhile is heard.
 */
import { backend, getBackend, tensor, tidy, type Variable } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Training } from '../../model/training';
import { checkStack } from '../../lstm/stack';
import type { LossName } from '../fused-stack';
import { FusedStep } from './fused-step';
import { stackLayout } from './layout';
import { readTexels, readTexelsSync } from './readback';
import { stackOfModel } from './stack-of-model';
import type { TrainingState } from './weight-textures';
