/** Engine and seed, in the header: what runs, why, and what a link got wrong. */
import { useText } from '../i18n/language';
import { Callout } from '../ui/Callout';
import { Select } from '../ui/Select';
import { changeEngine, engineChoices, startEngine, useEngineStore } from './engine-store';
import { FailureNotice } from './FailureNotice';
import { RelaxedSwitch } from './RelaxedSwitch';
import { settingNames, settingsTable } from '../settings/settings';
import { SettingField } from '../settings/SettingField';
import { useSettingsStore } from '../settings/settings-store';
import { settingsText } from '../settings/text';
import { engineText } from './text';
import styles from './EngineControls.module.css';

export function EngineControls() {
  const text = useText(engineText);
  const { status, choice, report } = useEngineStore();
  const active = {
    waiting: text.engineStarting,
    starting: text.engineStarting,
    ready: report === undefined ? '' : text.engineRunning(report),
    failed: report === undefined ? text.engineFailed : text.engineRunning(report),
  }[status];
  const timings = (report?.candidates ?? []).flatMap(({ engine, millisecondsPerBatch }) =>
    millisecondsPerBatch === undefined ? [] : [{ engine, millisecondsPerBatch }],
  );
  return (
    <div className={styles.controls}>
      <Select
        label={text.engine}
        value={choice}
        testId="engine-select"
        options={engineChoices.map((value) => ({ value, label: text.engineNames[value] }))}
        onChange={(value) => void changeEngine(value)}
      />
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

/** Below the header: why no engine runs, and which values of the link were refused. */
export function StartNotices() {
  const text = useText(engineText);
  const { settingFault } = useText(settingsText);
  const failure = useEngineStore((state) => state.failure);
  const refusedEngine = useEngineStore((state) => state.refusedFromUrl.engine);
  const refusedRelaxed = useEngineStore((state) => state.refusedFromUrl.relaxed);
  const refused = useSettingsStore((state) => state.refused);
  const settings = useSettingsStore((state) => state.settings);
  const fromUrl = useSettingsStore((state) => state.refusedFromUrl);
  const faults = settingNames
    .filter((name) => fromUrl.includes(name))
    .flatMap((name) => {
      const fault = refused[name];
      return fault === undefined
        ? []
        : [{ name, sentence: settingFault(name, fault.fault, settingsTable[name], settings[name]) }];
    });
  return (
    <>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => void startEngine()} />}
      {(faults.length > 0 || refusedEngine !== undefined || refusedRelaxed !== undefined) && (
        <Callout kind="warning" title={text.urlFaults}>
          <ul>
            {faults.map(({ name, sentence }) => (
              <li key={name}>{sentence}</li>
            ))}
            {refusedEngine !== undefined && <li>{text.urlEngineFault(refusedEngine)}</li>}
            {refusedRelaxed !== undefined && <li>{text.urlRelaxedFault(refusedRelaxed)}</li>}
          </ul>
        </Callout>
      )}
    </>
  );
}
