/** The learner's fits as a table that a spreadsheet takes from the clipboard: columns separated by tabs. */
import type { Run } from '../../../runs/run';
import { fitSettingsOf, initialSettings, type FitSettingName } from '../../../settings/settings';

const settingNames = Object.keys(fitSettingsOf(initialSettings)) as FitSettingName[];

/** @param names of the columns that are no settings, in the page's language */
export function fitTable(
  runs: readonly Run[],
  names: {
    readonly fit: string;
    readonly seconds: string;
    readonly engine: string;
    readonly training: string;
    readonly fresh: string;
    readonly ended: string;
    readonly wentOn: string;
    readonly rates: string;
  },
): string {
  const head = [
    names.fit,
    ...settingNames,
    names.engine,
    names.seconds,
    names.training,
    names.fresh,
    names.ended,
    names.wentOn,
    names.rates,
  ];
  const rows = runs.map(
    ({ id, settings, status, engine, seconds, errors, progress, wentOn, rateChanges = [] }) => [
      id,
      ...settingNames.map((name) => String(settings[name])),
      engine ?? '',
      seconds === undefined ? '' : String(Math.round(100 * seconds) / 100),
      errors?.trainingMae === undefined ? '' : String(errors.trainingMae),
      errors === undefined ? '' : String(errors.mae),
      status === 'stopped' ? String(progress?.batch ?? '') : '',
      wentOn === undefined ? '' : `${wentOn.run}: ${wentOn.batch}`,
      rateChanges.map(({ batch, learningRate }) => `${batch}: ${learningRate}`).join('; '),
    ],
  );
  return [head, ...rows].map((row) => row.join('\t')).join('\n');
}
