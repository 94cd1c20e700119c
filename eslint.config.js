import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'src/core/kernels/simd/assembly/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.recommended,
  { files: ['src/**'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-implicit-coercion': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  {
    // Shown, not run: what a learner would do next with a value is left to the learner.
    files: ['src/panels/*/*listing.ts'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },
  // A declaration for a pattern of module names cannot import.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
);
