import { Fragment } from 'react';
import { CheckYourself } from '../../lesson/CheckYourself';
import { shippedFacts } from '../../shipped/shipped-model';
import { useText } from '../../i18n/language';
import { lazyCode } from '../../ui/lazy';
import { LazyFigure } from '../../ui/LazyFigure';
import { askSwitch } from './question';
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
      {text.idea(shippedFacts.mae)}
      <ul className={styles.list}>
        {questions.map(({ id }) => (
          <li key={id}>
            <a href={`#${id}`}>{text.questions[id].title}</a>
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
      <CheckYourself name="common-questions" text={text.question} compute={askSwitch} />
    </>
  );
}
