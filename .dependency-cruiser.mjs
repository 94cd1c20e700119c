/**
 * The import rules of ARCHITECTURE.md, each with its reason. `npm run check` holds them.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle makes two files one file that nobody can read alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-stands-alone',
      comment: 'The compute core is usable without this page: it imports nothing from other rooms.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/(?!core/)' },
    },
    {
      name: 'core-runs-in-the-worker',
      comment:
        'tfjs and the kernels run off the main thread. Others take types; only the tfjs-free rooms and the error class may run elsewhere.',
      severity: 'error',
      from: {
        path: '^src/(?!core/)',
        pathNot: ['^src/worker/host\\.ts$', '\\.test\\.tsx?$', '^src/[^/]+/testing/'],
      },
      to: {
        path: '^src/core/',
        pathNot: ['^src/core/sequence/', '^src/core/lstm/', '^src/core/core-error\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'panels-are-strangers',
      comment: 'Removing a section must remove one folder. What two panels need moves down.',
      severity: 'error',
      from: { path: '^src/panels/([^/]+)/' },
      to: { path: '^src/panels/', pathNot: '^src/panels/$1/' },
    },
    {
      name: 'nothing-below-imports-panels',
      comment: 'The shell finds the panels by folder; nothing else knows them.',
      severity: 'error',
      from: { path: '^src/(?!panels/|app/)' },
      to: { path: '^src/panels/' },
    },
    {
      name: 'app-is-the-top',
      comment: 'The shell knows everyone; nobody knows the shell.',
      severity: 'error',
      from: { path: '^src/(?!app/|main\\.tsx$)' },
      to: { path: '^src/app/' },
    },
    {
      name: 'recharts-only-in-charts',
      comment: 'One room knows the plotting library, so that it can be lazy and replaced.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/charts/' },
      to: { path: 'node_modules/recharts/' },
    },
    {
      name: 'tfjs-only-in-the-core',
      comment: 'Views never touch tensors. Listings are shown and type-checked, never bundled.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/core/(kernels|model)/',
          '^src/core/engines\\.ts$',
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
      to: { path: ['node_modules/', '^src/core/(kernels|model|engines)'] },
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
      to: { path: ['^src/(experiment|panels|app|worker)/', 'node_modules/zustand/'] },
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
