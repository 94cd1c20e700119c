/** What a learner hands in, and what a teacher checks and sets. */
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
  return (
    <>
      {entryOf(location.search, 'slip') !== undefined && <LinkedSlip />}
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
