/** Numbers as people of each language write them. */
import type { Language } from './language';

/** Stands for a missing number. */
const missing = '–';

/** Between groups of three digits. */
const separators: Record<Language, string> = { en: ',', 'zh-CN': ',' };

/** 10000 → "10,000". Not by `toLocaleString`: its first call takes longer than everything else in the first paint. */
export function formatCount(value: number, language: Language): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, separators[language]);
}

/** A duration in seconds, as words: "8 s", "2 min 5 s". */
export function formatDuration(seconds: number, language: Language): string {
  const words = language === 'zh-CN' ? { minutes: '分', seconds: '秒' } : { minutes: 'min', seconds: 's' };
  if (seconds < 10) return `${formatDecimals(seconds, 1)} ${words.seconds}`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} ${words.seconds}`;
  return `${Math.floor(whole / 60)} ${words.minutes} ${whole % 60} ${words.seconds}`;
}

/**
 * A number with `decimals` decimals, the typographic minus, and no sign when it is rounded to zero: -0.5, 2 → "−0.50".
 * "–" for a number that is not finite.
 */
export function formatDecimals(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return missing;
  const written = value.toFixed(decimals);
  return /[1-9]/.test(written) ? withMinus(written) : written.replace('-', '');
}

/** The same with its sign: "+0.0012", "−0.0012". */
export const formatSigned = (value: number, decimals: number): string =>
  `${value > 0 || Object.is(value, 0) ? '+' : ''}${formatDecimals(value, decimals)}`;

/** With at most as many decimals: 12.5, 2 → "12.5". */
export const formatAtMost = (value: number, decimals: number): string =>
  formatPlain(Number(value.toFixed(decimals)));

/** All digits that the number has: -1 → "−1". */
export const formatPlain = (value: number): string => withMinus(String(value));

/** A share of one whole: 0.734 → "73%". */
export const formatPercent = (share: number, decimals = 0): string =>
  `${formatDecimals(100 * share, decimals)}%`;

/** With its power of ten, for tiny numbers: 2e-7, 1 → "2.0e−7". */
export const formatPower = (value: number, decimals: number): string =>
  withMinus(value.toExponential(decimals));

/** The typographic minus instead of a hyphen: "-0.5" → "−0.5", "7e-15" → "7e−15". */
export const withMinus = (written: string): string => written.replaceAll('-', '\u2212');

/** A loss or an error: four decimals, or two significant digits where four decimals would show none. */
export function formatError(value: number): string {
  if (!Number.isFinite(value)) return missing;
  return withMinus(value !== 0 && Math.abs(value) < 0.001 ? value.toPrecision(2) : value.toFixed(4));
}

/** The time of day. @param time in milliseconds since 1970 */
export const formatTime = (time: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(time);
