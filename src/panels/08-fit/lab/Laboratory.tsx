/** Everything that a fit needs on one screen: settings, buttons, the curve in its frame, a wave that is watched, results. */
import { SettingField } from '../../../settings/SettingField';
import { trainingSettingNames } from '../../../settings/settings';
import { Curve } from './Curve';
import { FitControls } from '../FitControls';
import { FitEnd } from '../FitEnd';
import { FitProgress } from '../FitProgress';
import { FitStats } from '../FitStats';
import { Interrupted } from '../fits/Interrupted';
import styles from './Laboratory.module.css';
import { OneBatch } from './OneBatch';
import { RateNow, Speed } from './Speed';
import { PinnedWave } from '../wave/PinnedWave';
import { TimeTravel } from './TimeTravel';

export function Laboratory() {
  return (
    <div className={styles.laboratory} data-testid="fit-lab">
      <div className={styles.fields}>
        <SettingField name="layers" testId="fit-layers" />
        <SettingField name="units" testId="fit-units" />
        {trainingSettingNames.map((name) => (
          <SettingField key={name} name={name} testId={`fit-${name}`} />
        ))}
        <SettingField name="seed" testId="seed-input" />
      </div>
      <div className={styles.controls}>
        <FitControls />
        <Speed />
        <RateNow />
      </div>
      <Interrupted />
      <FitProgress />
      <div className={styles.stage}>
        <Curve />
        <PinnedWave />
      </div>
      <div className={styles.stats}>
        <FitStats />
      </div>
      <TimeTravel />
      <FitEnd />
      <OneBatch />
    </div>
  );
}
