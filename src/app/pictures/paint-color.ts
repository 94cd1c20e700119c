/** Colours as every program reads them: six digits, and an opacity apart. */

export interface Paint {
  readonly color: string;
  readonly opacity: number;
}

const hex = (values: readonly number[]): string =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

const plain = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+))?\)$/;

const mixed = new Map<string, Paint>();

/** @param computed as `getComputedStyle` gives it; mixtures may be in another colour space */
export function paintOf(computed: string): Paint {
  const parts = plain.exec(computed)?.slice(1, 5);
  if (parts !== undefined) {
    return { color: hex(parts.slice(0, 3).map(Number)), opacity: Number(parts[3] ?? 1) };
  }
  const known = mixed.get(computed);
  if (known !== undefined) return known;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context === null) return { color: '#000000', opacity: 1 };
  context.fillStyle = computed;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  const paint = { color: hex([red, green, blue]), opacity: alpha / 255 };
  mixed.set(computed, paint);
  return paint;
}
