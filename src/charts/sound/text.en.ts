export const text = {
  listen: 'Listen',
  stop: 'Stop',
  /** Read aloud. */
  listenTo: { wave: 'Listen: the wave as a tone', forecast: 'Listen: the forecast as tones' },
  /** Beside the button while the tones sound; read aloud as its description. */
  how: {
    wave: 'The pitch follows the wave. Escape stops.',
    forecast: 'At each point what follows, then the forecast. Escape stops.',
  },
};

export type SoundText = typeof text;
