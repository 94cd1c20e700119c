import { Fragment } from 'react';
import { useText } from '../../i18n/language';
import { lazyCode } from '../../ui/lazy';
import { LazyFigure } from '../../ui/LazyFigure';
import styles from './Panel.module.css';
import { listingHeight, questions, type QuestionId } from './questions';
import { commonQuestionsText } from './text';

/** The code of all figures: one chunk, fetched when the first of them is needed. */
const figures = lazyCode(() => import('./figures'));

const figureOf = {
  'why-return-sequences': 'HandedOn',
  'see-the-gates': 'GatesOverTime',
  'why-linear': 'FourHeads',
} as const satisfies Record<QuestionId, string>;

export function Panel() {
  const text = useText(commonQuestionsText);
  return (
    <>
      <ul className={styles.list} data-testid="questions">
        {text.links.map(([target, question, answer]) => (
          <li key={target}>
            <a href={`#${target}`}>{question}</a> {answer}
          </li>
        ))}
      </ul>
      {questions.map(({ id, height }) => {
        const { title, answer, notice } = text.questions[id];
        return (
          <Fragment key={id}>
            <h3 id={id} className={styles.question}>
              {title}
            </h3>
            {answer}
            <LazyFigure code={figures} height={height}>
              {({ [figureOf[id]]: Drawing }) => <Drawing />}
            </LazyFigure>
            {notice}
            {id === 'see-the-gates' && (
              <LazyFigure code={figures} height={listingHeight}>
                {({ GatesCode }) => <GatesCode />}
              </LazyFigure>
            )}
          </Fragment>
        );
      })}
    </>
  );
}
