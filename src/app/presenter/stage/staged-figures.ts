/** The figures that a class looks at together: these have a button that lets them fill the window. By their `data-testid`. */
export const stagedFigures: ReadonlySet<string> = new Set([
  'overview-figure',
  'depth-figure',
  'cell',
  'stack-figure',
  'gates-figure',
  'fit-shipped',
  'fit-curve',
  'glass-figure',
  'race-figure',
  'scoreboard',
  'evaluate-map',
  'evaluate-horizon',
  'predict-figure',
  'contest-figure',
]);
