/** Offers to take up the fit in which this tab left the page. */
import { useEffect, useRef } from 'react';
import { thenEvaluate } from '../../../runs/experiments';
import {
  forgetInterrupted,
  isOfUse,
  keepFitUnderWay,
  takeUpInterrupted,
  useInterrupted,
} from '../../../runs/interrupted';
import { useText } from '../../../i18n/language';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { runAction } from '../../../ui/run-action';
import { fitsText } from './text';

export function Interrupted() {
  const { interrupted: text } = useText(fitsText);
  const { run, from, isReady } = useInterrupted();
  // It stays when the notice and the pressed button disappear, and takes the focus.
  const place = useRef<HTMLDivElement>(null);
  useEffect(keepFitUnderWay, []);

  const press = (action: () => void) => () => {
    place.current?.focus();
    action();
  };
  const takeUp = press(() => runAction(() => thenEvaluate(takeUpInterrupted())));
  return (
    <div ref={place} tabIndex={-1}>
      {isReady && run?.progress !== undefined && (
        <Callout
          kind="note"
          testId="fit-interrupted"
          action={
            <>
              {isOfUse({ run, from }) && (
                <Button testId="fit-take-up" onClick={takeUp}>
                  {from === undefined ? text.runAgain : text.goOn(from.batch)}
                </Button>
              )}
              <Button kind="quiet" testId="fit-leave" onClick={press(forgetInterrupted)}>
                {text.forget}
              </Button>
            </>
          }
        >
          {text.left(run.id, run.progress)}
          {from !== undefined
            ? text.kept(from.batch)
            : isOfUse({ run, from })
              ? text.again
              : run.wentOn === undefined
                ? text.changed
                : text.gone(run.wentOn.run)}
        </Callout>
      )}
    </div>
  );
}
