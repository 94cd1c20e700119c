/** The engine, its arithmetic and the seed: which engine is chosen, which one runs and why. */
import { useId } from 'react';
import { useText } from '../i18n/language';
import { Announcement } from '../ui/Announcement';
import { Callout } from '../ui/Callout';
import { runAction } from '../ui/run-action';
import { Select } from '../ui/Select';
import { Switch } from '../ui/Switch';
import { changeEngine, changeRelaxed, startEngine, useEngineStore } from './engine-store';
import { FailureNotice } from './FailureNotice';
import { settingsTable } from '../settings/settings';
import { LinkNotice } from '../settings/LinkNotice';
import { SettingField } from '../settings/SettingField';
import { useSettingsStore } from '../settings/settings-store';
import { settingsText } from '../settings/text';
import { engineText } from './text';
import styles from './EngineControls.module.css';

export function EngineControls() {
  const text = useText(engineText);
  const { settings: names, options } = useText(settingsText);
  const engine = useSettingsStore((state) => state.settings.engine);
  const { status, report } = useEngineStore();
  const active = {
    waiting: text.engineStarting,
    starting: text.engineStarting,
    ready: report === undefined ? '' : text.engineRunning(report, options.engine),
    failed: report === undefined ? text.engineFailed : text.engineRunning(report, options.engine),
  }[status];
  const timings = (report?.candidates ?? []).flatMap(({ engine, millisecondsPerBatch }) =>
    millisecondsPerBatch === undefined ? [] : [{ engine, millisecondsPerBatch }],
  );
  return (
    <div className={styles.controls}>
      <Select
        label={names.engine}
        value={engine}
        testId="engine-select"
        options={settingsTable.engine.options.map((value) => ({ value, label: options.engine[value] }))}
        onChange={(value) => runAction(() => changeEngine(value))}
      />
      <Announcement hidden>{active}</Announcement>
      <p className={styles.active}>
        {text.engineNow}{' '}
        <span
          data-testid="engine-active"
          data-engine={report?.engine}
          data-variant={report?.variant}
          title={report?.renderer}
        >
          {active}
        </span>
        {timings.length > 1 && <small className={styles.timings}>{text.timings(timings)}</small>}
      </p>
      <RelaxedSwitch />
      <SettingField name="seed" testId="settings-seed" />
    </div>
  );
}

/** Relaxed SIMD, and what it costs. Nothing where it would have no effect: no relaxed SIMD, or another engine. */
function RelaxedSwitch() {
  const text = useText(engineText).relaxed;
  const label = useText(settingsText).settings.relaxed;
  const relaxed = useSettingsStore((state) => state.settings.relaxed);
  const report = useEngineStore((state) => state.report);
  const id = useId();
  if (report?.relaxedSimd !== true || report.engine !== 'simd') return null;
  return (
    <div role="group" aria-describedby={id} data-testid="arithmetic">
      <Switch
        label={label}
        checked={relaxed}
        testId="relaxed-switch"
        onChange={(checked) => runAction(() => changeRelaxed(checked))}
      />
      <p id={id} className={styles.sentence}>
        {text.sentence}
      </p>
    </div>
  );
}

/** Above the text: refused values of the link, why no engine runs, and why an engine is slow. */
export function StartNotices() {
  const text = useText(engineText);
  const failure = useEngineStore((state) => state.failure);
  const scriptReason = useEngineStore(({ report }) =>
    report?.variant === 'script' ? report.scriptReason : undefined,
  );
  return (
    <>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => runAction(startEngine)} />}
      {scriptReason !== undefined && (
        <Callout kind="warning" title={text.withoutSimd.title}>
          {text.withoutSimd.sentence} {text.errorDetail} {scriptReason}
        </Callout>
      )}
      <LinkNotice />
    </>
  );
}
