/** The inside of one unit: a slider for the timestep, the drawing, the formulas, and a sentence on the marked quantity. */
import { useMemo, useState } from 'react';
import type { StackProbe } from '../../../core/api';
import { useText } from '../../../i18n/language';
import { Announcement } from '../../../ui/Announcement';
import { Figure } from '../../../ui/Figure';
import { Slider } from '../../../ui/Slider';
import styles from './Cell.module.css';
import { CellDrawing } from './CellDrawing';
import { CellFormulas } from './CellFormulas';
import { cellSteps } from './cell-step';
import { MatrixForm } from './MatrixForm';
import { lookAt, useReturnSequencesStore } from '../store';
import { returnSequencesText } from '../text';
import { useMark } from './use-mark';

export function Cell({ layers, input, seed }: StackProbe) {
  const { cell: text, timestep: nameStep } = useText(returnSequencesText);
  const timestep = useReturnSequencesStore((state) => state.timestep);
  const steps = useMemo(() => cellSteps({ layers, input, seed }), [layers, input, seed]);
  const mark = useMark();
  const [forward, setForward] = useState(false);
  const step = steps[timestep];
  const { units } = layers[0];
  return (
    <>
      <h3>{text.title}</h3>
      {text.idea}
      <Figure wide caption={text.caption(units)} testId="cell">
        <div className={styles.cell}>
          <div>
            <div className={styles.time}>
              <Slider
                label={text.cursor}
                value={timestep}
                min={0}
                max={input.length - 1}
                step={1}
                format={nameStep}
                onChange={(next) => {
                  setForward(next > timestep);
                  lookAt(next);
                }}
                testId="cell-timestep"
              />
            </div>
            <CellDrawing step={step} mark={mark} forward={forward} />
            <div className={styles.story}>
              <Announcement testId="cell-story">
                {mark.marked === undefined ? text.story(step) : text.about[mark.marked](step)}
              </Announcement>
            </div>
          </div>
          <CellFormulas step={step} mark={mark} />
        </div>
      </Figure>
      {text.notice}
      <MatrixForm />
    </>
  );
}
