/** Engine and seed, in the header: which engine runs and why, and which values of a link were refused. */
import { useText } from '../i18n/language';
import { Announcement } from '../ui/Announcement';
import { Callout } from '../ui/Callout';
import { runAction } from '../ui/run-action';
import { Select } from '../ui/Select';
import { changeEngine, startEngine, useEngineStore } from './engine-store';
import { FailureNotice } from './FailureNotice';
import { RelaxedSwitch } from './RelaxedSwitch';
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
      <div className={styles.active}>
        <span
          className={styles.name}
          data-testid="engine-active"
          data-engine={report?.engine}
          data-variant={report?.variant}
          title={report?.renderer}
        >
          {active}
          {timings.length > 1 && <small className={styles.timings}>{text.timings(timings)}</small>}
        </span>
        <RelaxedSwitch />
      </div>
      <SettingField name="seed" testId="seed-input" />
    </div>
  );
}

/** Below the header: refused values of the link, why no engine runs, and why an engine is slow. */
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
