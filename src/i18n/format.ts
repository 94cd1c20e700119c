/** Numbers as people of each language write them. */
import type { Language } from './language';

/** Between groups of three digits. */
const separators: Record<Language, string> = { en: ',', 'zh-CN': ',' };

/** 10000 → "10,000". Not by `toLocaleString`, whose first call takes longer than all else in the first paint. */
export function formatCount(value: number, language: Language): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, separators[language]);
}

/** A duration in seconds, as words: "8 s", "2 min 5 s". */
export function formatDuration(seconds: number, language: Language): string {
  const words = language === 'zh-CN' ? { minutes: '分', seconds: '秒' } : { minutes: 'min', seconds: 's' };
  if (seconds < 10) return `${seconds.toFixed(1)} ${words.seconds}`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} ${words.seconds}`;
  return `${Math.floor(whole / 60)} ${words.minutes} ${whole % 60} ${words.seconds}`;
}

/** The typographic minus instead of a hyphen: "-0.5" → "−0.5", "7e-15" → "7e−15". */
export const withMinus = (written: string): string => written.replaceAll('-', '\u2212');

/** A loss or an error: four decimals, or two significant digits where four decimals would show none. */
export function formatError(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return withMinus(value !== 0 && Math.abs(value) < 0.001 ? value.toPrecision(2) : value.toFixed(4));
}
