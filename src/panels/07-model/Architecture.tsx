/** The model from input to output: a box per layer, and between the boxes the shapes of the tensors. */
import { shapeText } from '../../lesson/keras-lines';
import { formatCount } from '../../i18n/format';
import { useLanguage, useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { untranslated } from '../../ui/untranslated';
import styles from './Architecture.module.css';
import type { LayerDescription } from '../../lesson/layers';
import { modelText } from './text';

const width = 340;
const boxHeight = 46;
const wireHeight = 42;
const boxLeft = 10;
const boxWidth = width - 2 * boxLeft;
const wireX = 40;

export function Architecture({
  timesteps,
  layers,
}: {
  readonly timesteps: number;
  readonly layers: readonly LayerDescription[];
}) {
  const { architecture: text } = useText(modelText);
  const language = useLanguage();
  const top = (index: number) => wireHeight + index * (boxHeight + wireHeight);
  const input = [null, timesteps, 1];
  const shapes = [input, ...layers.map(({ outputShape }) => outputShape)];
  return (
    <Figure caption={text.caption} testId="model-architecture">
      <svg
        {...untranslated}
        className={styles.architecture}
        viewBox={`0 0 ${width} ${top(layers.length)}`}
        role="img"
        aria-label={text.summary(layers.length - 1, shapes.map(shapeText))}
      >
        {shapes.map((shape, index) => (
          <Wire
            key={index}
            y={top(index) - wireHeight}
            shape={shape}
            what={shape.length === 3 ? text.sequence(shape[2] ?? 1, timesteps) : text.vector(shape[1] ?? 1)}
          />
        ))}
        {layers.map(({ name, className, code, parameters }, index) => (
          <g key={name} transform={`translate(${boxLeft} ${top(index)})`}>
            <rect
              className={className === 'LSTM' ? styles.lstm : styles.dense}
              width={boxWidth}
              height={boxHeight}
              rx="7"
            />
            <text className={styles.code} x="12" y="19">
              {code}
            </text>
            <text className={styles.note} x="12" y="37">
              {text.parameters(name, formatCount(parameters, language))}
            </text>
          </g>
        ))}
      </svg>
    </Figure>
  );
}

interface WireProps {
  readonly y: number;
  readonly shape: readonly (number | null)[];
  readonly what: string;
}

/** Three lines stand for a sequence, one line for a single vector. */
function Wire({ y, shape, what }: WireProps) {
  const lines = shape.length === 3 ? [-7, 0, 7] : [0];
  const tip = y + wireHeight - 1;
  return (
    <g>
      {lines.map((offset) => (
        <path key={offset} className={styles.wire} d={`M${wireX + offset} ${y}V${tip - 6}`} />
      ))}
      <path className={styles.tip} d={`M${wireX - 10} ${tip - 7}h20l-10 7Z`} />
      <text className={styles.shape} x={wireX + 20} y={y + 17}>
        {shapeText(shape)}
      </text>
      <text className={styles.note} x={wireX + 20} y={y + 33}>
        {what}
      </text>
    </g>
  );
}
