/** The figures of the trained model in this section: a separate chunk, fetched by `Panel.tsx`. */
export { FourHeads } from './heads/FourHeads';
export { GatesOverTime } from './gates/GatesOverTime';
export { StackOnWave } from './stack/StackOnWave';
