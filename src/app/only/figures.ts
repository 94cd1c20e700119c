/**
 * The figures that `?only=NAME` shows. A section's name stands for its figure and the controls that belong to it; the
 * other names are those of figures that can fill the window, all of which are here.
 */
import type { FigureName } from '../presenter/stage/staged-figures';

export interface OnlyFigure {
  /** The slug of the section that has it. */
  readonly section: string;
  /**
   * `data-testid`s. Of each, the figure that it is or that it lies in is shown; where it lies in no figure, the whole
   * block of the section that it lies in. The first is there in every state of the figure.
   */
  readonly parts: readonly string[];
}

const figure = (section: string, ...parts: readonly string[]): OnlyFigure => ({ section, parts });

const fit = figure('fit', 'fit-lab');
const predict = figure('predict', 'predict-figure', 'predict-period');
const race = figure('depth-race', 'race-start');

const staged: Readonly<Record<FigureName, OnlyFigure>> = {
  'overview-figure': figure('overview', 'overview-figure'),
  'depth-figure': figure('why-depth', 'depth-figure'),
  cell: figure('return-sequences', 'cell'),
  'stack-figure': figure('model', 'stack-figure'),
  'gates-figure': figure('model', 'gates-figure'),
  'fit-shipped': figure('fit', 'fit-shipped'),
  'fit-curve': fit,
  'glass-figure': figure('fit', 'glass-figure'),
  'race-figure': race,
  scoreboard: figure('evaluate', 'scoreboard'),
  'evaluate-map': figure('evaluate', 'evaluate-map'),
  'evaluate-horizon': figure('evaluate', 'evaluate-horizon'),
  'predict-figure': predict,
  'contest-figure': figure('predict', 'contest-figure'),
};

/** By the sections' slugs. */
const ofSections: Readonly<Record<string, OnlyFigure>> = {
  sine: figure('sine', 'sine-frequency', 'sine-listen'),
  'damped-sine': figure('damped-sine', 'damped-period', 'damped-listen'),
  'random-sequences': figure('random-sequences', 'waves-count', 'waves-map-figure', 'waves-figure'),
  model: figure('model', 'model-layers', 'model-architecture'),
  fit,
  predict,
  'depth-race': race,
  'break-it': figure('break-it', 'break', 'break-wave', 'break-errors'),
};

const all = new Map(Object.entries({ ...ofSections, ...staged }));

/** Of two names for the same figure, the section's comes first. */
export const onlyNames: readonly string[] = [...all.keys()];

export const onlyFigure = (name: string): OnlyFigure | undefined => all.get(name.trim().toLowerCase());

/** The names of a section's figures, each figure once. */
export const namesIn = (section: string): readonly string[] => {
  const seen = new Set<OnlyFigure>();
  return onlyNames.filter((name) => {
    const one = all.get(name);
    if (one === undefined || one.section !== section || seen.has(one)) return false;
    seen.add(one);
    return true;
  });
};
