/** The layers from input to output, as boxes; between them the tensor's shape, as three lines or one. */
import { Fragment } from 'react';
import { Wire } from '../../lesson/Wire';
import { formatCount } from '../../i18n/format';
import { useLanguage, useText } from '../../i18n/language';
import styles from './Flow.module.css';
import { furtherReadingText } from './text';
import type { VariantLayer } from './variant';

type Shape = readonly (number | null)[];

export function Flow({ input, layers }: { readonly input: Shape; readonly layers: readonly VariantLayer[] }) {
  const { flow: text } = useText(furtherReadingText);
  const language = useLanguage();
  return (
    <ol className={styles.flow}>
      <Wire shape={input} what={text.input} />
      {layers.map(({ code, role, outputShape, parameters }, index) => (
        <Fragment key={index}>
          <li className={`${styles.layer} ${styles[role]}`}>
            <code translate="no">{code}</code>
            <span>
              {text.roles[role]} · {text.parameters(formatCount(parameters, language))}
            </span>
          </li>
          <Wire shape={outputShape} what={index === layers.length - 1 ? text.output : undefined} />
        </Fragment>
      ))}
    </ol>
  );
}
