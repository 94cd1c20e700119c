/** How fast the learner's fits run, and the learning rate of the one under way. */
import { changeRate, changeSpeed } from '../../../runs/fits';
import { isUnderWay, rateInForce } from '../../../runs/run';
import { latestRun, useRunsStore } from '../../../runs/runs-store';
import { speeds, useSpeed, type Speed as SpeedName } from '../../../runs/speed';
import { useFitSettings } from '../../../settings/settings-store';
import { useText } from '../../../i18n/language';
import { Button } from '../../../ui/Button';
import { Choices } from '../../../ui/Choices';
import { runAction } from '../../../ui/run-action';
import { laboratoryText } from './text';

export function Speed() {
  const text = useText(laboratoryText);
  const speed = useSpeed((state) => state.speed);
  return (
    <Choices
      label={text.speed}
      value={String(speed)}
      options={speeds.map((value) => ({ value: String(value), label: text.speeds[value] }))}
      onChange={(value) => {
        const chosen = speeds.find((one) => String(one) === value) as SpeedName;
        runAction(() => changeSpeed(chosen));
      }}
      testId="fit-speed"
    />
  );
}

/** Takes a learning rate that the learner has changed since the fit began over into the fit under way. */
export function RateNow() {
  const text = useText(laboratoryText);
  const { learningRate } = useFitSettings();
  const inForce = useRunsStore((state) => {
    const run = latestRun(state);
    // An experiment of the page keeps the rate that its button gives it.
    if (run === undefined || !isUnderWay(run.status) || run.options?.changes !== undefined) return undefined;
    return rateInForce(run);
  });
  if (inForce === undefined || inForce === learningRate) return null;
  return (
    <Button testId="fit-rate" onClick={() => runAction(() => changeRate(learningRate))}>
      {text.useRate(learningRate)}
    </Button>
  );
}
