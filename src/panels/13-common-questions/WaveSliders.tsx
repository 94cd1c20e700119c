/** Period and decay of the wave, within what the model was trained on. All figures of the section show the same wave. */
import { DECAY_RANGE, PERIOD_RANGE } from '../../core/sequence/examples';
import { useText } from '../../i18n/language';
import { Slider } from '../../ui/Slider';
import { changeWave, useCommonQuestionsStore } from './store';
import { commonQuestionsText } from './text';

export function WaveSliders({ testId }: { readonly testId: string }) {
  const { wave: text } = useText(commonQuestionsText);
  const { period, decay } = useCommonQuestionsStore((state) => state.wave);
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
        format={(value) => value.toFixed(3)}
        onChange={(changed) => changeWave({ decay: changed })}
        testId={`${testId}-decay`}
      />
    </>
  );
}
