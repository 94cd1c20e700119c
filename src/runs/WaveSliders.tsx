/** Period and decay of a wave, within the model's training ranges; of the one that several figures show, if none is given. */
import { DECAY_RANGE, PERIOD_RANGE } from '../core/sequence/examples';
import { formatDecimals } from '../i18n/format';
import { useText } from '../i18n/language';
import { Slider } from '../ui/Slider';
import type { Wave } from './forecast';
import { changeWave, useShownStore } from './shown-store';
import { runsText } from './text';

export interface WaveSlidersProps {
  readonly testId: string;
  readonly wave?: Wave | undefined;
  readonly onChange?: ((change: Partial<Wave>) => void) | undefined;
  readonly decayStep?: number | undefined;
}

export function WaveSliders({ testId, wave, onChange = changeWave, decayStep = 0.005 }: WaveSlidersProps) {
  const { wave: text } = useText(runsText);
  const shown = useShownStore((state) => state.wave);
  const { period, decay } = wave ?? shown;
  return (
    <>
      <Slider
        label={text.period}
        value={period}
        min={PERIOD_RANGE[0]}
        max={PERIOD_RANGE[1]}
        step={1}
        onChange={(changed) => onChange({ period: changed })}
        testId={`${testId}-period`}
      />
      <Slider
        label={text.decay}
        value={decay}
        min={DECAY_RANGE[0]}
        max={DECAY_RANGE[1]}
        step={decayStep}
        format={(value) => formatDecimals(value, 3)}
        onChange={(changed) => onChange({ decay: changed })}
        testId={`${testId}-decay`}
      />
    </>
  );
}
