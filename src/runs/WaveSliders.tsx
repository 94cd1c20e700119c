/** Period and decay of the wave, within the model's training ranges. All figures of a model's inner values show it. */
import { DECAY_RANGE, PERIOD_RANGE } from '../core/sequence/examples';
import { formatDecimals } from '../i18n/format';
import { useText } from '../i18n/language';
import { Slider } from '../ui/Slider';
import { changeWave, useShownStore } from './shown-store';
import { runsText } from './text';

export function WaveSliders({ testId }: { readonly testId: string }) {
  const { wave: text } = useText(runsText);
  const { period, decay } = useShownStore((state) => state.wave);
  return (
    <>
      <Slider
        label={text.period}
        value={period}
        min={PERIOD_RANGE[0]}
        max={PERIOD_RANGE[1]}
        step={1}
        onChange={(changed) => changeWave({ period: changed })}
        testId={`${testId}-period`}
      />
      <Slider
        label={text.decay}
        value={decay}
        min={DECAY_RANGE[0]}
        max={DECAY_RANGE[1]}
        step={0.005}
        format={(value) => formatDecimals(value, 3)}
        onChange={(changed) => changeWave({ decay: changed })}
        testId={`${testId}-decay`}
      />
    </>
  );
}
