import { useText } from '../../i18n/language';
import { Choices } from '../../ui/Choices';
import { BrokenFit } from './BrokenFit';
import { BrokenWave } from './BrokenWave';
import { brokenFits } from './broken-fits';
import { breakNames } from './breaks';
import { chooseBreak, useBreak } from './store';
import { breakItText } from './text';

export function Panel() {
  const text = useText(breakItText);
  const name = useBreak((state) => state.name);
  return (
    <>
      <h3>{text.waves}</h3>
      {text.wavesIdea}
      <Choices
        label={text.choose}
        value={name}
        options={breakNames.map((value) => ({ value, label: text.breaks[value].label }))}
        onChange={chooseBreak}
        testId="break"
      />
      {/* Each break has a guess of its own. */}
      <BrokenWave key={name} name={name} />
      {text.draw}
      <h3>{text.fits}</h3>
      {brokenFits.map((fit) => (
        <BrokenFit key={fit.name} {...fit} />
      ))}
    </>
  );
}
