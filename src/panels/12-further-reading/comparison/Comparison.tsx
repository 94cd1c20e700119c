/** Trains the chapter's model and the many-to-many model on the same data, and compares their errors. */
import { FailureNotice } from '../../../engine/FailureNotice';
import { useText } from '../../../i18n/language';
import { SettingsNotice } from '../../../runs/SettingsNotice';
import { useFitGuard } from '../../../runs/use-fit-guard';
import { useFitSettings } from '../../../settings/settings-store';
import { Announcement } from '../../../ui/Announcement';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Choices } from '../../../ui/Choices';
import { ControlRow } from '../../../ui/ControlRow';
import { Progress } from '../../../ui/Progress';
import { runAction } from '../../../ui/run-action';
import { furtherReadingText } from '../text';
import { variants } from '../variant';
import { Curves } from './Curves';
import { Outcome } from './Outcome';
import { chooseSeeds, seedCounts, startComparison, stopComparison, useComparison, type Pair } from './store';
import { findingsOf } from './verdict';

export function Comparison() {
  const { comparison: text, many } = useText(furtherReadingText);
  const { status, seeds, asked, settings, pairs, isSilent, failure } = useComparison();
  const { outputs } = useFitSettings();
  const { guard, notice } = useFitGuard();
  const start = () => guard(() => runAction(startComparison));
  const findings = findingsOf(pairs);
  const isRunning = status === 'running';
  const share = shareDone(pairs, asked);
  const latest = pairs.at(-1);
  const fitted = variants.filter((variant) => latest?.fits[variant] !== undefined).at(-1);
  const sentence =
    isRunning && latest !== undefined && fitted !== undefined
      ? text.fitting(many.variants[fitted], latest.seed)
      : text.status[status];
  return (
    <div data-testid="comparison">
      <ControlRow>
        <Choices
          label={text.seeds}
          value={String(seeds)}
          options={seedCounts.map((count) => ({ value: String(count), label: String(count) }))}
          onChange={(value) => chooseSeeds(seedCounts.find((count) => String(count) === value) ?? 1)}
          testId="comparison-seeds"
        />
        <Button
          onClick={isRunning ? stopComparison : start}
          once
          testId={isRunning ? 'comparison-stop' : 'comparison-start'}
        >
          {isRunning ? text.stop : text.start}
        </Button>
      </ControlRow>
      {notice}
      <p data-testid="comparison-status" data-status={status}>
        {sentence}
      </p>
      <Announcement hidden>{sentence}</Announcement>
      {status !== 'idle' && (
        <Progress label={text.progress} value={share} max={1} testId="comparison-progress" />
      )}
      {isSilent && <Callout kind="warning">{text.silent}</Callout>}
      {failure !== undefined && <FailureNotice failure={failure} onRetry={start} />}
      {settings !== undefined && !isRunning && <SettingsNotice madeWith={settings} />}
      {latest !== undefined && <Curves pair={latest} />}
      {findings !== undefined && settings !== undefined && (
        <Outcome findings={findings} pairs={pairs} settings={settings} />
      )}
      <Announcement testId="comparison-verdict">
        {findings === undefined || isRunning ? '' : text.verdict(findings)}
      </Announcement>
      {text.notBehindGlass(outputs)}
    </div>
  );
}

/** The share of all batches of a comparison that has been trained. */
function shareDone(pairs: readonly Pair[], asked: number): number {
  const shares = pairs.flatMap(({ fits }) =>
    variants.map((variant) => {
      const { batch, batches } = fits[variant] ?? { batch: 0, batches: 1 };
      return batch / batches;
    }),
  );
  return shares.reduce((sum, share) => sum + share, 0) / (asked * variants.length);
}
