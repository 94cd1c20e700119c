/** Checks what the stylesheet's comments state about its colours, in both themes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('theme.css', import.meta.url), 'utf8');

type Linear = readonly number[];

/** #rrggbb → linear light, each from 0 to 1. */
const linear = (hex: string): Linear =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });

const dot = (one: Linear, other: Linear): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
const luminance = (hex: string): number => dot([0.2126, 0.7152, 0.0722], linear(hex));

/** Source: WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Matrices on linear RGB: normal vision, protan-, deuter- and tritanopia. Source: Machado et al. 2009, severity 1. */
const eyes = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
] as const;

/** CIE L*a*b* under D65. */
function lab(rgb: Linear): Linear {
  const [x = 0, y = 0, z = 0] = [
    dot([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047,
    dot([0.2126729, 0.7151522, 0.072175], rgb),
    dot([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883,
  ].map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The smallest distance (CIE76) under the four kinds of vision. */
const distance = (one: string, other: string): number =>
  Math.min(
    ...eyes.map((eye) => {
      const [a, b] = [one, other].map((hex) => {
        const rgb = linear(hex);
        return lab(eye.map((row) => Math.min(1, Math.max(0, dot(row, rgb)))));
      });
      return Math.hypot(...(a ?? []).map((value, at) => value - (b?.[at] ?? 0)));
    }),
  );

describe.each(['light', 'dark'])('the %s theme', (theme) => {
  const color = (name: string): string => {
    const [, value = ''] = new RegExp(`--${name}: ([^;]+);`).exec(css) ?? [];
    const [, of] = /^var\(--(.+)\)$/.exec(value) ?? [];
    if (of !== undefined) return color(of);
    const [light = '', dark = ''] = value.match(/#[0-9a-f]{6}/g) ?? [];
    return theme === 'light' ? light : dark;
  };
  const quantities = ['gate-i', 'gate-f', 'gate-g', 'gate-o', 'cell-c', 'hidden-h'];
  const series = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-forecast'];

  it('tells the six quantities of an LSTM apart', () => {
    for (const one of quantities)
      for (const other of quantities)
        if (one !== other) expect(distance(color(one), color(other)), `${one}, ${other}`).toBeGreaterThan(12);
  });

  it('uses the colours of the quantities for nothing else, in particular not for the forecast', () => {
    for (const one of series)
      for (const other of quantities)
        expect(distance(color(one), color(other)), `${one}, ${other}`).toBeGreaterThan(12);
  });

  it('tells series apart from each other, and the forecast from the series beside it', () => {
    for (const one of series.slice(1, 5))
      for (const other of series)
        if (one !== other) expect(distance(color(one), color(other)), `${one}, ${other}`).toBeGreaterThan(8);
  });

  it('has a contrast of 4.5 with both grounds, so that letters may have any of these colours', () => {
    for (const one of [...quantities, ...series])
      for (const ground of ['page', 'surface'])
        expect(contrast(color(one), color(ground)), `${one} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });
});
