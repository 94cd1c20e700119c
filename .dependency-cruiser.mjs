/** The rooms of the page, from the top floor to the lowest. */
const floors = [
  ['app'],
  ['panels'],
  ['inside'],
  ['shipped'],
  ['runs', 'lesson'],
  ['engine'],
  ['settings'],
  ['charts', 'glossary'],
  ['ui', 'worker'],
  ['core', 'i18n'],
];

/** Why a room imports no room above it. */
const reasons = {
  panels: 'The shell imports every room; no room imports the shell.',
  inside: 'The drawings of inner values serve several sections; they belong to none.',
  shipped: 'The shell finds the panels by folder; no other room imports them.',
  runs: 'A run does not depend on the model that the page ships, which is one run among others.',
  lesson: 'A question and a box of code are shown for any model.',
  engine: 'An engine is chosen before there is a run.',
  settings: 'Settings are what a run is made from; they are read before an engine starts.',
  charts: 'A chart draws what it is given, so that any panel can use it.',
  glossary: 'The explanation of a word does not depend on where it is used.',
  ui: 'A control draws what it is given, so that any room can use it.',
  worker: 'The connection carries calls; it does not depend on its callers.',
  core: 'The compute core is usable without this page.',
  i18n: 'Every text is registered here; no text is imported here.',
};

/** Imports run downwards: a room imports neither a room above it nor its neighbour on the same floor. */
const downwards = floors.flatMap((floor, level) =>
  floor.flatMap((room) => {
    const closed = floors
      .slice(0, level + 1)
      .flat()
      .filter((other) => other !== room);
    return closed.length === 0
      ? []
      : [
          {
            name: `${room}-imports-downwards`,
            comment: reasons[/** @type {keyof typeof reasons} */ (room)],
            severity: /** @type {const} */ ('error'),
            from: { path: `^src/${room}/` },
            to: { path: `^src/(${closed.join('|')})/` },
          },
        ];
  }),
);

/**
 * The import rules of ARCHITECTURE.md, each with its reason. `npm run check` holds them.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files of a cycle cannot be read or tested one without the other.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...downwards,
    {
      name: 'core-runs-in-the-worker',
      comment:
        'tfjs and the kernels run off the main thread. Others take types; only the tfjs-free rooms, the error class and the names of the engines may run elsewhere.',
      severity: 'error',
      from: {
        path: '^src/(?!core/)',
        pathNot: ['^src/worker/serve-core\\.ts$', '\\.test\\.tsx?$', '^src/[^/]+/testing/'],
      },
      to: {
        path: '^src/core/',
        pathNot: [
          '^src/core/sequence/',
          '^src/core/lstm/',
          '^src/core/core-error\\.ts$',
          '^src/core/engines/names\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'panels-do-not-import-panels',
      comment: 'Removing a section must remove one folder. What two panels need moves down.',
      severity: 'error',
      from: { path: '^src/panels/([^/]+)/' },
      to: { path: '^src/panels/', pathNot: '^src/panels/$1/' },
    },
    {
      name: 'recharts-only-in-charts',
      comment: 'One room knows the plotting library, so that it can be lazy and replaced.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/charts/' },
      to: { path: 'node_modules/recharts/' },
    },
    {
      name: 'floating-ui-only-in-ui',
      comment: 'One file knows the library of popovers, so that it can be lazy and replaced.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui/PopoverBox' },
      to: { path: 'node_modules/@floating-ui/' },
    },
    {
      name: 'tfjs-only-in-the-core',
      comment: 'Views never touch tensors. Listings are shown and type-checked, never bundled.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/core/(kernels|model|engines|training|questions)/',
          'listing\\.ts$',
          '\\.test\\.tsx?$',
        ],
      },
      to: { path: 'node_modules/@tensorflow/' },
    },
    {
      name: 'sequence-and-lstm-are-free-of-tfjs',
      comment: 'They may run on the main thread, before the worker has arrived.',
      severity: 'error',
      from: { path: '^src/core/(sequence|lstm)/', pathNot: '\\.test\\.ts$' },
      to: { path: ['node_modules/', '^src/core/(kernels|model|engines|training|questions)'] },
    },
    {
      name: 'the-wire-only-in-worker',
      comment: 'comlink never settles calls to a dead worker; one room wraps it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/worker/' },
      to: { path: 'node_modules/comlink/' },
    },
    {
      name: 'ui-and-charts-know-no-store',
      comment: 'They draw what they are given, so that any panel can use them.',
      severity: 'error',
      from: { path: '^src/(ui|charts)/' },
      to: { path: ['^src/worker/', 'node_modules/zustand/'] },
    },
    {
      name: 'stock-rivals-stay-out-of-the-page',
      comment: 'The umbrella package and the wasm backend are for tests, listings and the benchmark.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.test\\.tsx?$', 'listing\\.ts$'] },
      to: { path: 'node_modules/@tensorflow/tfjs(-backend-wasm)?/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'module', 'default'] },
  },
};
