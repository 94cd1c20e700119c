/** The figures that a class looks at together: these have a button that lets them fill the window. By their `data-testid`. */
export const stagedFigures = [
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
] as const;

export type FigureName = (typeof stagedFigures)[number];

export const hasStage = (figure: string): figure is FigureName =>
  (stagedFigures as readonly string[]).includes(figure);
