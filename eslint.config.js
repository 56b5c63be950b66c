import astro from 'eslint-plugin-astro'
import tseslint from 'typescript-eslint'

const SOURCES = ['api/**/*.ts', 'database/**/*.ts', 'commands/**/*.ts', 'cli/src/**/*.ts']
const PAGES = ['storefront/src/**/*.{ts,tsx,astro}', 'backoffice/src/**/*.{ts,tsx}']

/** Linted with types: a promise that nobody waits for loses its error. */
const TYPED = [
  '{api,database,commands,tests}/**/*.ts',
  '{cli,backoffice}/src/**/*.{ts,tsx}',
  'storefront/src/**/*.{ts,tsx}',
]

const forbidden = (selector, message) => ({ selector, message })

const NO_ENVIRONMENT = forbidden(
  "MemberExpression[object.name='process'][property.name='env']",
  'The environment is read in api/start/env.ts alone.'
)
const NO_CHANCE = forbidden(
  "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  'Codes, tokens and ids come from node:crypto.'
)
const NO_LOST_VERDICT = forbidden(
  'ExpressionStatement > AwaitExpression > CallExpression[callee.property.name=/allows$/]',
  'A bare `allows` checks nothing: use `authorize`.'
)

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.astro/**',
      'build/**',
      'tmp/**',
      '.adonisjs/**',
      'docs/**',
    ],
  },
  ...tseslint.configs.recommended,
  ...astro.configs['flat/recommended'],
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      // What is injected is imported as a value, so no rule turns imports into types (T5).
      '@typescript-eslint/consistent-type-imports': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_LOST_VERDICT],
      'prefer-const': 'error',
    },
  },
  {
    files: TYPED,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  // They build queries, which are promises by type, for others to run; entry points catch at the end.
  {
    files: ['api/core/simple_rest/run_list.ts', 'api/core/stream_rows.ts', 'api/bin/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  {
    files: SOURCES,
    rules: {
      'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', NO_ENVIRONMENT, NO_CHANCE, NO_LOST_VERDICT],
    },
  },
  { files: PAGES, rules: { 'max-lines': ['error', 150] } },
  // Declaration files of Astro and Vite name their types by triple slash.
  {
    files: ['**/env.d.ts', '**/vite-env.d.ts'],
    rules: { '@typescript-eslint/triple-slash-reference': 'off' },
  },
  // Entry points hand the environment on to the processes they start.
  { files: ['api/bin/**', 'api/start/env.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // The CLI is told its address and token by the environment, and spreads its retries by chance.
  { files: ['cli/src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', NO_LOST_VERDICT] } },
  // A migration is one list of tables.
  { files: ['database/migrations/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['api/local/**/*.mjs', '**/bin/*.js', '**/*.config.{js,ts,mjs}'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },
  { files: ['tests/**/*.ts'], rules: { 'max-lines': ['error', 320] } }
)
