/** The figures of this section in which models are trained or asked: a separate chunk, fetched when one is near. */
export { Comparison } from './comparison/Comparison';
export { FiftyAhead } from './further/FiftyAhead';
