import { useText } from '../../i18n/language';
import { DeepOrWide } from './DeepOrWide';
import { Unrolled } from './Unrolled';
import { UnrolledControls } from './UnrolledControls';
import { whyDepthText } from './text';

export function Panel() {
  const text = useText(whyDepthText);
  return (
    <>
      {text.idea}
      <h3>{text.levels.title}</h3>
      {text.levels.idea}
      <h3>{text.directions.title}</h3>
      {text.directions.idea}
      <UnrolledControls />
      <Unrolled />
      {text.directions.notice}
      <DeepOrWide />
    </>
  );
}
