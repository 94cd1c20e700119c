/** The parts of `late-shell.ts`, one file of the build. */
export { CopiedNumbers } from './CopiedNumbers';
export { figureTools } from './FigureTools';
export { Foot } from './foot/Foot';
export { NewVersion } from './offline/NewVersion';
export { Presenter } from './presenter/Presenter';
export { SectionTools } from './presenter/SectionTools';
export { ShowButton } from './presenter/ShowButton';
export { RouteBar } from './route/bar/RouteBar';
