/** The figures of this section: one chunk, fetched when the first of them is wanted. */
export { FlatForecast } from './FlatForecast';
export { FourHeads } from './FourHeads';
export { GatesOverTime } from './GatesOverTime';
export { GatesProgram } from './GatesProgram';
export { HandedOn } from './HandedOn';
export { SmallStack } from './SmallStack';
