import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Handlers that make an element a control. Keys and focus that come up from a control inside it do not. */
const handlers = ['onClick', 'onMouseDown', 'onMouseUp'];

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'src/core/kernels/simd/assembly/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.recommended,
  { languageOptions: { parserOptions: { projectService: true } } },
  { files: ['src/**'], ...reactHooks.configs.flat['recommended-latest'] },
  { files: ['src/**/*.tsx'], ...jsxA11y.configs.recommended },
  {
    files: ['src/**/*.tsx'],
    rules: {
      'jsx-a11y-x/no-noninteractive-element-interactions': ['error', { handlers }],
      'jsx-a11y-x/no-static-element-interactions': ['error', { handlers }],
      // The words of a label stand in an element of their own.
      'jsx-a11y-x/label-has-associated-control': ['error', { depth: 4 }],
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-implicit-coercion': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', 400],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // `void` would silence a failure: a handler starts an action with `runAction` (src/ui/run-action.ts) instead.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  {
    // Shown, not run: what a learner would do next with a value is left to the learner.
    files: ['src/panels/**/*listing.ts'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },
  // A text is prose and may be as long as it needs to be.
  { files: ['src/**/text.{en,zh}.{ts,tsx}'], rules: { 'max-lines': 'off' } },
  {
    // The coordinates of a drawing are not such numbers.
    files: ['src/{app,charts,engine,lesson,panels,runs,settings,shipped,ui}/**'],
    ignores: [
      '**/*.test.ts',
      '**/*listing.ts',
      '**/testing/**',
      'src/charts/{HeatRows.tsx,track-lines.ts}',
      'src/panels/05-random-sequences/PatternMap.tsx',
      'src/panels/06-examples/Strip.tsx',
    ],
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
  // A declaration for a pattern of module names cannot import.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
);
