/** Puts the learner's settings into a listing: real files, whose constants are replaced by value. */
import type { SettingName, Settings } from '../../experiment/settings';

/** The constants of both listings, and the setting each carries. */
export const listingConstants = {
  LENGTH: 'length',
  OUTPUTS: 'outputs',
  SAMPLES: 'samples',
  BATCH_SIZE: 'batchSize',
  EPOCHS: 'epochs',
  LAYERS: 'layers',
  UNITS: 'units',
  LEARNING_RATE: 'learningRate',
  SEED: 'seed',
} as const satisfies Record<string, SettingName>;

/** `UNITS = 20` and `const UNITS = 20;` become the value in force; everything else is left as it stands. */
export function withSettings(listing: string, settings: Settings): string {
  return listing.replaceAll(
    /^((?:const )?)([A-Z_]+)( = )[^;\n]+(;?)$/gm,
    (line, declaration: string, name: string, equals: string, end: string) =>
      name in listingConstants
        ? `${declaration}${name}${equals}${settings[listingConstants[name as keyof typeof listingConstants]]}${end}`
        : line,
  );
}
