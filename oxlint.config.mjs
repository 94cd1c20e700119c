import { defineConfig } from 'oxlint';

/** Handlers that make an element a control. Keys and focus that come up from a control inside it do not. */
const handlers = ['onClick', 'onMouseDown', 'onMouseUp'];

export default defineConfig({
  plugins: ['typescript', 'react', 'jsx-a11y', 'oxc'],
  categories: { correctness: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: [
    'dist/',
    'build/',
    'src/core/kernels/simd/assembly/',
    'test-results/',
    'playwright-report/',
  ],
  rules: {
    eqeqeq: 'error',
    'no-console': 'error',
    'no-implicit-coercion': 'error',
    'no-unused-vars': ['error', { ignoreRestSiblings: true }],
    'no-var': 'error',
    'object-shorthand': 'error',
    'prefer-const': 'error',
    'max-lines': ['error', 400],
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    // `void` would silence a failure: a handler starts an action with `runAction` (src/ui/run-action.ts) instead.
    'typescript/no-floating-promises': ['error', { ignoreVoid: false }],
    'typescript/no-misused-promises': 'error',
    'typescript/await-thenable': 'error',
    // What they find here is meant: Playwright’s empty pattern, Node’s buffers as text, methods that tests take over.
    ...Object.fromEntries(
      [
        'no-empty-pattern',
        'no-control-regex',
        'oxc/number-arg-out-of-range',
        'typescript/no-base-to-string',
        'typescript/no-implied-eval',
        'typescript/no-meaningless-void-operator',
        'typescript/no-misused-spread',
        'typescript/no-useless-default-assignment',
        'typescript/no-useless-empty-export',
        'typescript/require-array-sort-compare',
        'typescript/unbound-method',
        // Drawings, and widgets for which HTML has no element of their own.
        'jsx-a11y/prefer-tag-over-role',
        'jsx-a11y/control-has-associated-label',
      ].map((name) => [name, 'off']),
    ),
  },
  overrides: [
    {
      files: ['src/**'],
      rules: {
        'react/rules-of-hooks': 'error',
        'react/exhaustive-deps': 'error',
        'react/immutability': 'error',
        'react/purity': 'error',
        'react/refs': 'error',
        'react/set-state-in-effect': 'error',
        'react/set-state-in-render': 'error',
        'react/static-components': 'error',
        'react/use-memo': 'error',
        'react/void-use-memo': 'error',
        'react/preserve-manual-memoization': 'error',
        'react/error-boundaries': 'error',
        'react/globals': 'error',
      },
    },
    {
      files: ['src/**/*.tsx'],
      rules: {
        'jsx-a11y/no-noninteractive-element-interactions': ['error', { handlers }],
        'jsx-a11y/no-static-element-interactions': ['error', { handlers }],
        'jsx-a11y/interactive-supports-focus': 'error',
        'jsx-a11y/no-interactive-element-to-noninteractive-role': 'error',
        'jsx-a11y/no-noninteractive-element-to-interactive-role': ['error', { table: ['grid'] }],
        // A checkbox that is a switch says by itself whether it is on.
        'jsx-a11y/role-has-required-aria-props': 'off',
        'jsx-a11y/no-redundant-roles': ['error', { td: ['gridcell'] }],
        // The words of a label stand in an element of their own.
        'jsx-a11y/label-has-associated-control': ['error', { depth: 4 }],
      },
    },
    { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
    {
      // Shown, not run: what a learner would do next with a value is left to the learner.
      files: ['src/panels/**/*listing.ts'],
      rules: { 'no-console': 'off', 'no-unused-vars': 'off' },
    },
    // A text is prose and may be as long as it needs to be.
    { files: ['src/**/text.{en,zh}.{ts,tsx}'], rules: { 'max-lines': 'off' } },
    {
      files: ['src/{app,charts,engine,lesson,panels,runs,settings,shipped,ui}/**'],
      rules: {
        'no-restricted-properties': [
          'error',
          ...['toFixed', 'toExponential', 'toLocaleString'].map((property) => ({
            property,
            message: 'Numbers that a reader sees are written by i18n/format.',
          })),
        ],
      },
    },
    {
      // The coordinates of a drawing are not such numbers.
      files: [
        '**/*.test.ts',
        '**/*listing.ts',
        '**/testing/**',
        'src/charts/{HeatRows.tsx,track-lines.ts}',
        'src/panels/05-random-sequences/PatternMap.tsx',
        'src/panels/06-examples/Strip.tsx',
      ],
      rules: { 'no-restricted-properties': 'off' },
    },
    // A declaration for a pattern of module names cannot import.
    { files: ['**/*.d.ts'], rules: { 'typescript/consistent-type-imports': 'off' } },
  ],
});
