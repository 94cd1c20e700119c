import { Fragment, lazy } from 'react';
import { shippedFacts } from '../../experiment/shipped-model';
import { useText } from '../../i18n/language';
import { Later } from './Later';
import styles from './Panel.module.css';
import { programHeight, questions, type QuestionId } from './questions';
import { commonQuestionsText } from './text';

const code = () => import('./figures');
const figures = {
  'ndim-error': lazy(() => code().then(({ SmallStack }) => ({ default: SmallStack }))),
  'why-return-sequences': lazy(() => code().then(({ HandedOn }) => ({ default: HandedOn }))),
  'see-the-gates': lazy(() => code().then(({ GatesOverTime }) => ({ default: GatesOverTime }))),
  'why-linear': lazy(() => code().then(({ FourHeads }) => ({ default: FourHeads }))),
  'flat-forecast': lazy(() => code().then(({ FlatForecast }) => ({ default: FlatForecast }))),
} satisfies Record<QuestionId, unknown>;
const GatesProgram = lazy(() => code().then((figures) => ({ default: figures.GatesProgram })));

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
        const Drawing = figures[id];
        return (
          <Fragment key={id}>
            <h3 id={id} className={styles.question}>
              {title}
            </h3>
            {answer}
            <Later height={height}>
              <Drawing />
            </Later>
            {notice}
            {id === 'see-the-gates' && (
              <Later height={programHeight}>
                <GatesProgram />
              </Later>
            )}
          </Fragment>
        );
      })}
    </>
  );
}
