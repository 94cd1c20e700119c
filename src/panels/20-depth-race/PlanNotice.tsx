/** Names what would be different in a race that began now, because table and verdict are of the race that was run. */
import { useText } from '../../i18n/language';
import { runsText } from '../../runs/text';
import { useFitSettings } from '../../settings/settings-store';
import { settingsText } from '../../settings/text';
import { Callout } from '../../ui/Callout';
import { changesOf, type RacePlan } from './plan';
import { usePlannedRace } from './plan-store';
import { depthRaceText } from './text';

export function PlanNotice({ madeWith }: { readonly madeWith: RacePlan }) {
  const { otherSettings } = useText(runsText);
  const names = useText(settingsText).settings;
  const { otherStacks, fields } = useText(depthRaceText);
  const { settings, stacks, seeds } = changesOf(madeWith, usePlannedRace(useFitSettings()));
  const differing = [
    ...settings.map((name) => names[name]),
    ...(stacks ? [otherStacks] : []),
    ...(seeds ? [fields.seeds] : []),
  ];
  if (differing.length === 0) return null;
  return (
    <Callout kind="warning" testId="race-other-plan">
      {otherSettings(differing)}
    </Callout>
  );
}
