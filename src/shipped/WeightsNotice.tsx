/** Says why a figure is empty when the shipped weights could not be fetched. */
import { useText } from '../i18n/language';
import { Button } from '../ui/Button';
import { Callout } from '../ui/Callout';
import { useArrival } from '../ui/lazy';
import { shippedWeights } from './shipped-weights';
import { shippedText } from './text';

export function WeightsNotice() {
  const text = useText(shippedText);
  const { failed } = useArrival(shippedWeights);
  if (!failed) return null;
  return (
    <Callout
      kind="warning"
      title={text.missing}
      action={<Button onClick={shippedWeights.request}>{text.again}</Button>}
    />
  );
}
