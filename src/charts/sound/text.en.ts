export const text = {
  listen: 'Listen',
  stop: 'Stop (Esc)',
  /** Read aloud. */
  listenTo: {
    sine: 'Listen: the sine as a tone',
    damped: 'Listen: the damped sine as a tone',
    forecast: 'Listen: the forecast as tones',
  },
  /** Beside the button while the tones sound; read aloud as its description. */
  how: {
    wave: 'The pitch follows the wave.',
    forecast: 'At each point: first what follows, then the forecast.',
  },
};

export type SoundText = typeof text;
