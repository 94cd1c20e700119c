/** The figures of this section: a chunk of its own, see `figures-store.ts`. */
export { FlatForecast } from './FlatForecast';
export { FourHeads } from './FourHeads';
export { GatesOverTime } from './GatesOverTime';
export { GatesProgram } from './GatesProgram';
export { HandedOn } from './HandedOn';
export { SmallStack } from './SmallStack';
