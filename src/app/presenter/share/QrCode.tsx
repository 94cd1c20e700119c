import styles from './QrCode.module.css';

/** The quiet zone that the standard asks for around the code, in modules. */
const quiet = 4;

export interface QrCodeProps {
  /** [size][size]; true: dark. */
  readonly modules: readonly (readonly boolean[])[];
  /** Read aloud in its place. */
  readonly label: string;
}

/** A QR code, dark on white in both themes: many readers do not read a light code on a dark ground. */
export function QrCode({ modules, label }: QrCodeProps) {
  const across = modules.length + 2 * quiet;
  const path = modules.map((row, y) =>
    runsOf(row)
      .map(([from, length]) => `M${from + quiet} ${y + quiet}h${length}v1h-${length}z`)
      .join(''),
  );
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${across} ${across}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
      data-testid="share-qr"
    >
      <rect width={across} height={across} fill="#fff" />
      <path d={path.join('')} fill="#000" />
    </svg>
  );
}

/** Where dark modules stand next to each other: [first, how many]. */
function runsOf(row: readonly boolean[]): readonly (readonly [number, number])[] {
  return row.flatMap((dark, at) => {
    if (!dark || row[at - 1] === true) return [];
    const end = row.indexOf(false, at);
    return [[at, (end < 0 ? row.length : end) - at] as const];
  });
}
