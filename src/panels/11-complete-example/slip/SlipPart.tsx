/** What a learner hands in, and what a teacher checks and sets. */
import { useState } from 'react';
import { useText } from '../../../i18n/language';
import { TaskHere } from '../../../runs/task/TaskHere';
import { entryOf } from '../../../settings/link';
import { Fold } from '../../../ui/Fold';
import { LinkedSlip } from './LinkedSlip';
import { OwnSlip } from './OwnSlip';
import { SlipTable } from './SlipTable';
import { TaskForm } from './TaskForm';
import { slipText } from './text';

export function SlipPart() {
  const text = useText(slipText);
  // Also after the slip has left the address.
  const [hasSlip] = useState(() => entryOf(location.search, 'slip') !== undefined);
  return (
    <>
      {hasSlip && <LinkedSlip />}
      <p>{text.idea}</p>
      <TaskHere testId="slip-task" />
      <OwnSlip />
      <Fold id="for-teachers" summary={text.teachers}>
        <SlipTable />
        <TaskForm />
      </Fold>
    </>
  );
}
