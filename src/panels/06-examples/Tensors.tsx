/** X and y as blocks: a row per sequence, a column per timestep, one feature deep. */
import { formatCount } from '../../i18n/format';
import { useLanguage, useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { untranslated } from '../../ui/untranslated';
import { Stat, StatRow } from '../../ui/Stat';
import { shownSequences, type Cut } from './cut';
import styles from './Tensors.module.css';
import { examplesText } from './text';

const rowHeight = 20;
const top = 52;
/** Left edge, width and columns of the drawn grids; the columns stand for any number. */
const x = { left: 58, width: 168, columns: 12 };
const y = { left: 272, width: 62, columns: 5 };
const depth = 10;

export function Tensors({ cut, row }: { readonly cut: Cut; readonly row: number }) {
  const { shapes: text } = useText(examplesText);
  const language = useLanguage();
  const { length, outputs, samples } = cut;
  const n = formatCount(samples, language);
  const more = samples > shownSequences;
  const rows = shownSequences + (more ? 1 : 0);
  const bottom = top + rows * rowHeight;
  const highlighted = top + row * rowHeight;
  return (
    <>
      <StatRow>
        <Stat
          label={text.points}
          value={`${length} + ${outputs} = ${length + outputs}`}
          testId="examples-points"
        />
        <Stat label={text.x} value={`(${n}, ${length}, 1)`} hint={text.xHint} testId="examples-x" />
        <Stat label={text.y} value={`(${n}, ${outputs})`} hint={text.yHint} testId="examples-y" />
      </StatRow>
      <Figure caption={text.caption}>
        <svg
          {...untranslated}
          className={styles.tensors}
          viewBox={`0 0 350 ${bottom + 28}`}
          role="img"
          aria-label={text.summary(n, length, outputs, row)}
        >
          <path className={styles.side} d={block(x, bottom)} />
          {[x, y].map(({ left, width, columns }) => (
            <g key={left}>
              <rect className={styles.front} x={left} y={top} width={width} height={bottom - top} />
              <path className={styles.grid} d={grid(left, width, columns, rows, bottom)} />
              <rect className={styles.row} x={left} y={highlighted} width={width} height={rowHeight} />
              {more && (
                <text className={styles.label} textAnchor="middle" x={left + width / 2} y={bottom - 5}>
                  ⋮
                </text>
              )}
            </g>
          ))}
          <text className={styles.name} x={x.left} y="24">
            X
          </text>
          <text className={styles.name} x={y.left} y="24">
            y
          </text>
          <text className={styles.label} textAnchor="end" x={x.left + x.width + depth} y="34">
            {text.feature}
          </text>
          <text
            className={styles.label}
            textAnchor="middle"
            transform={`translate(30 ${(top + bottom) / 2}) rotate(-90)`}
          >
            {text.sequences(n)}
          </text>
          <text className={styles.label} textAnchor="middle" x={x.left + x.width / 2} y={bottom + 19}>
            {text.timesteps(length)}
          </text>
          <text className={styles.label} textAnchor="middle" x={y.left + y.width / 2} y={bottom + 19}>
            {text.outputs(outputs)}
          </text>
          <text className={styles.index} textAnchor="end" x={x.left - 5} y={highlighted + 14}>
            {row}
          </text>
        </svg>
      </Figure>
    </>
  );
}

/** Top and right faces of a block of one feature's depth. */
function block({ left, width }: typeof x, bottom: number): string {
  const right = left + width;
  return (
    `M${left} ${top}l${depth} ${-depth}h${width}L${right} ${top}Z` +
    `M${right} ${top}l${depth} ${-depth}V${bottom - depth}L${right} ${bottom}Z`
  );
}

function grid(left: number, width: number, columns: number, rows: number, bottom: number): string {
  const vertical = Array.from({ length: columns - 1 }, (_, i) => {
    const at = left + ((i + 1) * width) / columns;
    return `M${at} ${top}V${bottom}`;
  });
  const horizontal = Array.from(
    { length: rows - 1 },
    (_, i) => `M${left} ${top + (i + 1) * rowHeight}h${width}`,
  );
  return [...vertical, ...horizontal].join('');
}
