/** Arguments whose defaults differ between Keras and TensorFlow.js. */
import { Fragment } from 'react';
import { LineChart } from '../../charts/LineChart';
import { useText } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { Figure } from '../../ui/Figure';
import { defaults } from './default-arguments';
import styles from './Defaults.module.css';
import { gateCurves, gateInputs, largestGap } from './gate-functions';
import { modelText } from './text';

const gates = [
  { key: 'sigmoid', name: 'sigmoid', values: gateCurves.sigmoid },
  { key: 'hardSigmoid', name: 'hardSigmoid', values: gateCurves.hardSigmoid },
];

export function Defaults() {
  const { defaults: text } = useText(modelText);
  const { x, gap } = largestGap();
  return (
    <>
      {text.idea}
      <div className={styles.defaults}>
        <DataTable
          caption={text.caption}
          columns={[
            { key: 'argument', label: text.argument },
            { key: 'keras', label: 'Keras' },
            { key: 'tfjs', label: 'TensorFlow.js' },
          ]}
          rows={defaults.map(({ layer, argument, keras, tfjs }) => ({
            argument: (
              <>
                {layer} <code>{breakable(argument)}</code>
              </>
            ),
            keras: <code>{keras}</code>,
            tfjs: <code>{tfjs}</code>,
          }))}
        />
      </div>
      <Figure caption={text.chart.caption}>
        <LineChart
          xs={gateInputs}
          series={gates}
          xLabel={text.chart.x}
          yLabel={text.chart.y}
          yDomain={[0, 1]}
          height={200}
          summary={text.chart.summary(gap, x)}
        />
      </Figure>
      {text.notice(gap, x)}
    </>
  );
}

/** Allows a line break in `recurrentActivation` before its capital letter. */
const breakable = (name: string) =>
  name.split(/(?=[A-Z])/).map((word, index) => (
    <Fragment key={word}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ));
