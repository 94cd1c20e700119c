import { useMemo } from 'react';
import { CheckYourself } from '../../lesson/CheckYourself';
import { listingValues } from '../../lesson/listing-values';
import { Listings } from '../../lesson/Listings';
import { useFitSettings } from '../../settings/settings-store';
import { useText } from '../../i18n/language';
import { TaskHere } from '../../runs/task/TaskHere';
import { StackBehindGlass } from '../../inside/StackBehindGlass';
import { Fold } from '../../ui/Fold';
import { BatchState } from './BatchState';
import { Depth } from './Depth';
import { Experiments } from './Experiments';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { Laboratory } from './lab/Laboratory';
import { askBatchSize } from './question';
import { curveFacts, ShippedCurve } from './ShippedCurve';
import { fitText } from './text';

const listings = { keras, tfjs };

export function Panel() {
  const text = useText(fitText);
  const settings = useFitSettings();
  const values = useMemo(() => listingValues(settings), [settings]);
  const { samples, batchSize, epochs } = settings;
  return (
    <>
      {text.idea}
      <ShippedCurve />
      <h3>{text.yours}</h3>
      <p>{text.updates(samples, batchSize, epochs)}</p>
      <TaskHere testId="fit-task" />
      <Laboratory />
      <StackBehindGlass />
      {text.notice(curveFacts)}
      <Fold id="learning-rate-schedule" summary={text.scheduleFold}>
        <p>{text.schedule}</p>
      </Fold>
      <Listings listings={listings} values={values} label={text.listing} testId="fit-program" />
      <Experiments />
      <Fold id="batch-and-memory" summary={text.state.fold}>
        <BatchState />
      </Fold>
      <Depth />
      <CheckYourself name="fit" text={text.question} compute={askBatchSize} />
    </>
  );
}
