/** The learner's slip: written on a press, from the shown model. */
import { useId, useRef, useState } from 'react';
import { FailureNotice } from '../../../engine/FailureNotice';
import { formatError } from '../../../i18n/format';
import { useText } from '../../../i18n/language';
import { useAnswered } from '../../../lesson/answered';
import { alwaysHalfError } from '../../../runs/baseline';
import { ResultNotice } from '../../../runs/ResultNotice';
import { restingSnapshot, runNamed, useRunsStore } from '../../../runs/runs-store';
import { taskOf } from '../../../runs/task/task';
import type { Moment } from '../../../core/api';
import { Announcement } from '../../../ui/Announcement';
import { Button } from '../../../ui/Button';
import { CodeBox } from '../../../ui/CodeBox';
import { ControlRow } from '../../../ui/ControlRow';
import field from '../../../ui/field.module.css';
import { runAction } from '../../../ui/run-action';
import { saveFile } from '../../../ui/save-file';
import { asFailure, type Failure } from '../../../worker/connection';
import { addressWith, isFromDisk } from './addresses';
import { scoreOf } from './chapters';
import { verdictOf } from './check';
import { ownSlip } from './own-slip';
import { documentOf, printAlone } from './print-alone';
import { writeSlip, type Slip } from './slip';
import { writeSlipLine } from './slip-lines';
import { SlipCard } from './SlipCard';
import styles from './Slip.module.css';
import { slipText } from './text';
import type { SlipText } from './text.en';

interface Written {
  readonly slip: Slip;
  readonly of: Moment;
}

/** Characters of a name that the field takes. */
const longestName = 60;

export function OwnSlip() {
  const text = useText(slipText);
  const id = useId();
  const snapshot = useRunsStore(restingSnapshot);
  const [name, setName] = useState('');
  const [written, setWritten] = useState<Written>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);

  const write = async () => {
    const state = useRunsStore.getState();
    const of = restingSnapshot(state);
    const run = runNamed(state, of?.run);
    if (of === undefined || run === undefined) return;
    setIsBusy(true);
    setFailure(undefined);
    try {
      const task = taskOf(location.search);
      const slip = await ownSlip(of, run, task?.ok === true ? task.task : undefined, useAnswered.getState());
      setWritten({ slip, of: { run: of.run, batch: of.batch } });
    } catch (error) {
      setFailure(asFailure(error));
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <>
      <ControlRow>
        <label className={styles.field}>
          {text.name}
          <input
            className={field.input}
            value={name}
            maxLength={longestName}
            autoComplete="off"
            aria-describedby={`${id}-hint`}
            onChange={(event) => setName(event.target.value)}
            data-testid="slip-name"
          />
        </label>
        <Button
          disabled={snapshot === undefined || isBusy}
          onClick={() => runAction(write)}
          aria-describedby={`${id}-hint`}
          testId="slip-write"
        >
          {text.write}
        </Button>
      </ControlRow>
      <p id={`${id}-hint`} className={styles.hint}>
        {snapshot === undefined && `${text.noModel} `}
        {text.nameHint}
      </p>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => runAction(write)} />}
      <Announcement hidden always>
        {isBusy
          ? text.writing
          : written === undefined
            ? ''
            : text.written(written.slip.fingerprint, written.slip.mae)}
      </Announcement>
      {written !== undefined && <Paper {...written} name={name.trim()} />}
    </>
  );
}

function Paper({ slip, of, name }: Written & { readonly name: string }) {
  const text = useText(slipText);
  const paper = useRef<HTMLElement>(null);
  const line = lineOf(slip, name, text);
  const save = () => {
    const { current } = paper;
    if (current === null) return;
    const title = `ringdown-${slip.fingerprint}`;
    saveFile(`${title}.html`, documentOf(current, title), 'text/html');
  };
  return (
    <>
      <ResultNotice of={of} canAskAgain />
      <SlipCard
        ref={paper}
        slip={slip}
        verdict={verdictOf(slip, 'alone', undefined)}
        name={name}
        line={line}
        testId="slip"
      />
      {slip.way === 'plain' && slip.ran !== 'simd-fixed' && <p className={styles.hint}>{text.otherEngine}</p>}
      <CodeBox code={line} language="text" label={text.line} testId="slip-line">
        {line}
      </CodeBox>
      {isFromDisk && <p className={styles.hint}>{text.fromDisk}</p>}
      <ControlRow>
        <Button onClick={() => paper.current && printAlone(paper.current)} testId="slip-print">
          {text.print}
        </Button>
        <Button onClick={save} testId="slip-save">
          {text.save}
        </Button>
      </ControlRow>
    </>
  );
}

function lineOf(slip: Slip, name: string, { words, reached, notReached }: SlipText): string {
  const { layers, units, seed } = slip.settings;
  const { right, answered } = scoreOf(slip.answers);
  const verdict = verdictOf(slip, 'alone', undefined);
  return writeSlipLine(
    name,
    slip.fingerprint,
    [
      words.size(layers, units),
      words.seed(seed),
      words.error(formatError(slip.mae), formatError(alwaysHalfError(slip.settings))),
      ...(answered === 0 ? [] : [words.questions(right, answered)]),
      ...(verdict === undefined ? [] : [words.task(verdict.isReached ? reached : notReached)]),
    ],
    addressWith(writeSlip(slip), 'slip'),
  );
}
