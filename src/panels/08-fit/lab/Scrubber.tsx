/** The handle on the loss curve: it shows the model of an earlier moment, in every figure that shows the learner's model. */
import { useRef, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import type { Moment, RunId } from '../../../core/api';
import { formatCount, formatError } from '../../../i18n/format';
import { useLanguage, useText } from '../../../i18n/language';
import { showMoment, useRunsStore } from '../../../runs/runs-store';
import { laboratoryText } from './text';
import { momentAfterKey, nearestMoment } from './moments';
import styles from './Scrubber.module.css';

export interface ScrubberProps {
  readonly run: RunId;
  /** Batches of the moments that can be shown, in ascending order. */
  readonly moments: readonly number[];
  /** The newest batch, at which the handle is unless an earlier moment is shown. */
  readonly newest: number;
  /** Batches of the whole axis. */
  readonly batches: number;
  /** The loss of the curve at the handle. */
  readonly loss: number | undefined;
}

export function Scrubber({ run, moments, newest, batches, loss }: ScrubberProps) {
  const text = useText(laboratoryText);
  const language = useLanguage();
  const cursor = useRunsStore((state) => state.cursor);
  const at = cursor?.run === run ? cursor.batch : newest;
  /** What was shown when the press began, for a press that the browser takes back as scrolling. */
  const before = useRef<Moment>(undefined);

  const show = (batch: number | undefined) => {
    if (batch === undefined) return;
    // The newest moment that is kept stands for the model itself, which trains on.
    const isNewest = batch >= Math.max(...moments);
    showMoment(isNewest ? undefined : { run, batch });
  };
  const follow = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = (currentTarget.parentElement ?? currentTarget).getBoundingClientRect();
    show(nearestMoment(moments, ((clientX - left) / width) * batches));
  };
  const type = (event: KeyboardEvent) => {
    const next = momentAfterKey(moments, at, event.key);
    if (next === undefined) return;
    event.preventDefault();
    show(next);
  };
  return (
    <div className={styles.scrubber} style={{ '--at': at / batches } as CSSProperties}>
      <div className={styles.line} data-earlier={at !== newest} />
      <div
        className={styles.strip}
        role="slider"
        tabIndex={0}
        aria-label={text.handle}
        aria-valuemin={0}
        aria-valuemax={newest}
        aria-valuenow={at}
        aria-valuetext={text.at(
          formatCount(at, language),
          loss === undefined ? undefined : formatError(loss),
        )}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          before.current = cursor;
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
        onPointerCancel={() => showMoment(before.current)}
        onKeyDown={type}
        data-testid="fit-scrubber"
      >
        <span className={styles.knob} />
      </div>
    </div>
  );
}
