/** The cells of the map: a grid whose arrow keys move the choice. Each cell is written as well as shaded. */
import { useRef, type KeyboardEvent } from 'react';
import { formatDecimals } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { decays, moved, periods, type ErrorMapFacts } from './error-map';
import styles from './ErrorMap.module.css';
import { chooseCell, useMap } from './map-store';
import { evaluateText } from './text';

export function MapCells({ map }: { readonly map: ErrorMapFacts | undefined }) {
  const { map: text } = useText(evaluateText);
  const chosen = useMap((state) => state.cell);
  const grid = useRef<HTMLTableElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moved(chosen, event.key);
    if (to === undefined) return;
    event.preventDefault();
    chooseCell(to);
    grid.current?.querySelectorAll<HTMLElement>('[role=gridcell]')[to]?.focus();
  };
  return (
    <table ref={grid} className={styles.map} role="grid" aria-label={text.grid} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {text.corner}
          </th>
          {periods.map((period) => (
            <th key={period} scope="col">
              {period}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {decays.map((decay, row) => (
          <tr key={decay}>
            <th scope="row">{formatDecimals(decay, 2)}</th>
            {periods.map((period, column) => {
              const cell = row * periods.length + column;
              const share = map?.shares[cell];
              return (
                <td
                  key={period}
                  role="gridcell"
                  tabIndex={cell === chosen ? 0 : -1}
                  aria-selected={cell === chosen}
                  className={share !== undefined && share > 1 ? styles.worse : styles.better}
                  style={{ '--shade': `${shadeOf(share)}%` } as React.CSSProperties}
                  onClick={() => chooseCell(cell)}
                >
                  {share === undefined ? '' : short(share)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How dark a cell is: nothing at the error of always answering 0.5, more the farther it is from that, on either side. */
function shadeOf(share: number | undefined): number {
  if (share === undefined || !(share > 0)) return 0;
  return Math.round(Math.min(70, 35 * Math.abs(Math.log2(share))));
}

/** Two digits at most, for a narrow cell. */
const short = (share: number): string => formatDecimals(share, share < 9.95 ? 1 : 0);
