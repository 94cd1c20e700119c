/** Says why a figure is empty, where the weights the page ships could not be fetched. */
import { loadShipped, useShippedStore } from '../../shipped/shipped-store';
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { commonQuestionsText } from './text';

export function WeightsNotice() {
  const { weights: text } = useText(commonQuestionsText);
  const failed = useShippedStore(({ status }) => status === 'failed');
  if (!failed) return null;
  return (
    <Callout
      kind="warning"
      title={text.missing}
      action={<Button onClick={() => void loadShipped()}>{text.again}</Button>}
    />
  );
}
