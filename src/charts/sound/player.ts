/** Plays tones with Web Audio. At most one drawing is heard at a time. */
import type { Tone } from './tones';

/** False in browsers that have no Web Audio, or whose owner has turned it off. */
export const canPlay = (): boolean => typeof AudioContext === 'function';

/** The share of the full loudness. */
const loudness = 0.2;
/** Seconds in which a tone swells and fades, so that it begins and ends without a click. */
const fade = 0.02;

let stopCurrent: (() => void) | undefined;

/**
 * Plays tones, after it has stopped those of another drawing. Escape stops them.
 *
 * @param onEnd called once, when the tones are over or have been stopped
 * @returns stops the tones
 */
export function play(tones: readonly Tone[], onEnd: () => void): () => void {
  stopCurrent?.();
  const context = new AudioContext();
  const stop = (): void => {
    if (stopCurrent !== stop) return;
    stopCurrent = undefined;
    removeEventListener('keydown', stopByKey, true);
    // A context that the browser has closed itself needs no closing.
    context.close().catch(() => undefined);
    onEnd();
  };
  const stopByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // One press of the key ends the tones only, and not also a show or a card.
    event.stopPropagation();
    event.preventDefault();
    stop();
  };
  stopCurrent = stop;
  addEventListener('keydown', stopByKey, true);

  const begin = context.currentTime + fade;
  for (const [index, { at, length, pitches, timbre }] of tones.entries()) {
    const oscillator = context.createOscillator();
    oscillator.type = timbre === 'pure' ? 'sine' : 'triangle';
    const [from, to] = [begin + at, begin + at + length];
    oscillator.frequency.setValueCurveAtTime(Float32Array.from(pitches), from, length);
    const volume = context.createGain();
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(loudness, from + fade);
    volume.gain.setValueAtTime(loudness, to - fade);
    volume.gain.linearRampToValueAtTime(0, to);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(from);
    oscillator.stop(to);
    if (index === tones.length - 1) oscillator.onended = stop;
  }
  return stop;
}
