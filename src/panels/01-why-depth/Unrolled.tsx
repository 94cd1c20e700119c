/** The stack, unrolled: a box for every layer at every timestep, time to the right, layers upwards. */
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Figure } from '../../ui/Figure';
import { untranslated } from '../../ui/untranslated';
import { useScrollStop } from '../../ui/use-scroll-stop';
import { countRoutes, routeAt, type Cell } from './routes';
import { useWhyDepthStore } from './store';
import { whyDepthText } from './text';
import styles from './Unrolled.module.css';
import { UnrolledControls } from './UnrolledControls';

const width = 360;
const left = 62;
const cell = { width: 26, height: 22 };
const rowHeight = 48;
const inputHeight = 56;
const outputHeight = 44;

export function Unrolled() {
  const { directions: text } = useText(whyDepthText);
  const { layers, timesteps, route } = useWhyDepthStore();
  const scrollStop = useScrollStop<HTMLDivElement>();
  const height = outputHeight + (layers - 1) * rowHeight + cell.height + inputHeight;
  const column = (width - left - 6) / timesteps;
  const x = (timestep: number) => left + (timestep + 0.5) * column;
  const y = (layer: number) => height - inputHeight - cell.height / 2 - layer * rowHeight;
  const last: Cell = { layer: layers - 1, timestep: timesteps - 1 };
  const marked = routeAt(layers, timesteps, route);
  const isMarked = ({ layer, timestep }: Cell) =>
    marked.some((step) => step.layer === layer && step.timestep === timestep);
  const cells = Array.from({ length: layers * timesteps }, (_, index): Cell => {
    return { layer: Math.floor(index / timesteps), timestep: index % timesteps };
  });

  /** To the next timestep, `lower` than the middle of the box. */
  const right = ({ layer, timestep }: Cell, lower = 0) =>
    arrowRight(x(timestep) + cell.width / 2, x(timestep + 1) - cell.width / 2, y(layer) + lower);
  const up = ({ layer, timestep }: Cell) =>
    arrowUp(x(timestep), y(layer) - cell.height / 2, y(layer + 1) + cell.height / 2);
  const enter = (timestep: number) => arrowUp(x(timestep), y(0) + rowHeight - 16, y(0) + cell.height / 2);
  const leave = arrowUp(x(last.timestep), y(last.layer) - cell.height / 2, 22);

  const goingOn = cells.filter(({ timestep }) => timestep < last.timestep);
  const arrows = {
    x: cells.filter(({ layer }) => layer === 0).map(({ timestep }) => enter(timestep)),
    h: [
      ...goingOn.map((from) => right(from, 5)),
      ...cells.filter(({ layer }) => layer < last.layer).map(up),
      leave,
    ],
    c: goingOn.map((from) => right(from, -5)),
  };
  const markedArrows = marked
    .slice(0, -1)
    .map((from, index) => (marked[index + 1].layer === from.layer ? right(from) : up(from)));
  const counts = text.counts(layers, timesteps, countRoutes(layers, timesteps));

  return (
    <Figure caption={text.caption} testId="depth-figure">
      <UnrolledControls />
      <div className={styles.scroll} {...scrollStop}>
        <svg
          {...untranslated}
          className={styles.drawing}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={counts}
        >
          <path className={styles.arrow} d={arrows.x.join('')} />
          <path className={`${styles.arrow} ${styles.arrowH}`} d={arrows.h.join('')} />
          <path className={`${styles.arrow} ${styles.arrowC}`} d={arrows.c.join('')} />
          <path className={styles.marked} d={[enter(0), ...markedArrows, leave].join('')} />
          {cells.map((at) => (
            <rect
              key={`${at.layer} ${at.timestep}`}
              className={isMarked(at) ? styles.markedCell : styles.cell}
              x={x(at.timestep) - cell.width / 2}
              y={y(at.layer) - cell.height / 2}
              width={cell.width}
              height={cell.height}
              rx="5"
            />
          ))}
          {Array.from({ length: layers }, (_, layer) => (
            <text key={layer} className={styles.label} x="4" y={y(layer) + 4}>
              {text.layer(layer + 1)}
            </text>
          ))}
          <text className={styles.label} x="4" y={y(0) + rowHeight}>
            {text.input}
          </text>
          {Array.from({ length: timesteps }, (_, timestep) => (
            <text key={timestep} className={styles.value} x={x(timestep)} y={y(0) + rowHeight}>
              x<tspan className={styles.index}>{timestep}</tspan>
            </text>
          ))}
          <text className={styles.label} textAnchor="end" x={x(last.timestep) + cell.width / 2} y="15">
            {text.output}
          </text>
        </svg>
      </div>
      <Announcement testId="depth-counts">{counts}</Announcement>
    </Figure>
  );
}

const arrowRight = (from: number, to: number, y: number): string =>
  `M${from} ${y}H${to - 1}m-4 -3.5l4 3.5l-4 3.5`;

const arrowUp = (x: number, from: number, to: number): string =>
  `M${x} ${from}V${to + 1}m-3.5 4l3.5 -4l3.5 4`;
