/** The figures of this section: a separate chunk, fetched by `Panel.tsx`. */
export { FourHeads } from './heads/FourHeads';
export { GatesCode } from './gates/GatesCode';
export { GatesOverTime } from './gates/GatesOverTime';
export { HandedOn } from './return-sequences/HandedOn';
