/** The task of the page's link, and whether the shown model has reached it. */
import { useMemo } from 'react';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { runAction } from '../../ui/run-action';
import { useEvaluation } from '../evaluation';
import { useRunsStore } from '../runs-store';
import { judge } from './judge';
import { evaluateForTask, shownFacts } from './shown-facts';
import { taskOf, type Task } from './task';
import { taskText } from './text';

export function TaskNotice({ testId }: { readonly testId: string }) {
  const text = useText(taskText);
  // The link's task stays in the address, and no other one comes into it while the page is open.
  const reading = useMemo(() => taskOf(location.search), []);
  if (reading === undefined) return null;
  if (!reading.ok) {
    return (
      <Callout kind="warning" title={text.title} testId={testId} isSaidElsewhere>
        {text.unreadable(reading.item)}
      </Callout>
    );
  }
  return <Judged task={reading.task} testId={testId} />;
}

function Judged({ task, testId }: { readonly task: Task; readonly testId: string }) {
  const text = useText(taskText);
  const evaluated = useEvaluation();
  const written = useRunsStore((state) => JSON.stringify(shownFacts(state, evaluated)));
  // As text, because the facts are made anew with every batch.
  const facts = useMemo(() => JSON.parse(written) as ReturnType<typeof shownFacts>, [written]);
  const verdict = typeof facts === 'string' ? undefined : judge(task, facts);
  const isAsked = evaluated.status === 'waiting';
  return (
    <Callout
      kind="note"
      title={text.title}
      testId={testId}
      action={
        facts === 'not-evaluated' && (
          <Button disabled={isAsked} onClick={() => runAction(evaluateForTask)} testId={`${testId}-judge`}>
            {text.judge}
          </Button>
        )
      }
    >
      <p>{text.sentence(task)}</p>
      <div data-task-reached={verdict?.isReached}>
        <Announcement testId={`${testId}-verdict`}>
          {typeof facts !== 'string'
            ? text.verdict(task, judge(task, facts), facts.mae)
            : isAsked && facts === 'not-evaluated'
              ? text.judging
              : text.status[facts]}
        </Announcement>
      </div>
    </Callout>
  );
}
