import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Which room may import which, and why not, in the words a newcomer gets to read. */
const fence = (patterns, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }],
});

const NOT_FROM_CORE = [
  '**/hosts/**',
  '**/app/**',
  '**/pane/**',
  '**/grid/**',
  '**/cli/**',
  '**/workbench/**',
  '**/taskpane/**',
];

const CLEARS_UNDO =
  "This call empties Excel's undo stack, and with it what a clerk could still take back. Find another way.";

/** Calls and assignments that clear Excel's undo stack. */
const undoClearing = [
  'CallExpression[callee.property.name=/^(copy|delete|protect|unprotect|pauseProtection|requestUpdate|save|close)$/]',
  'CallExpression[callee.property.name="insertWorksheetsFromBase64"]',
  'AssignmentExpression[left.property.name=/^(name|position|visibility)$/][left.object.property.name!="style"]',
].map((selector) => ({ selector, message: CLEARS_UNDO }));

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 95, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'max-lines': ['warn', { max: 400, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      ...fence(
        [...NOT_FROM_CORE, 'node:*', 'fs', 'path', 'react', 'office-js'],
        'The core is pure: it takes plain data and gives plain data back. Hand what you need in as an argument.',
      ),
      'no-restricted-globals': ['error', 'window', 'document', 'process', 'Date', 'fetch', 'Office', 'Excel'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness enters the core as an argument.' },
      ],
    },
  },
  {
    files: ['src/hosts/**'],
    rules: fence(
      [
        '**/core/layouts/**',
        '**/core/rules/**',
        '**/core/facts/**',
        '**/core/scoring/**',
        '**/core/checks/**',
        '**/app/**',
        '**/cli/**',
        '**/workbench/**',
      ],
      'A host moves cells in and out; it knows the model and numbers, and nothing of forms or scores.',
    ),
  },
  {
    files: ['src/app/**'],
    rules: fence(
      ['**/hosts/officejs/**', '**/hosts/xlsx/**', '**/hosts/memory/**', '**/cli/**', '**/pane/**', '**/grid/**'],
      'A use case speaks to the port (hosts/workbook-host), never to one host: the entry point picks the host.',
    ),
  },
  {
    files: ['src/pane/**', 'src/grid/**'],
    rules: fence(
      ['**/hosts/officejs/**', '**/hosts/xlsx/**', '**/hosts/memory/**', '**/cli/**', '**/workbench/**'],
      'A component is given what it shows and what it may do; the entry point picks the host.',
    ),
  },
  {
    files: ['src/workbench/**'],
    rules: fence(
      ['**/hosts/officejs/**', '**/cli/**', '**/taskpane/**', '**/commands/**'],
      'The workbench runs where there is no Excel: it opens files, through hosts/xlsx and hosts/memory.',
    ),
  },
  // What a process is started with is read as it stands.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['src/cli/**', 'tests/bench/**', 'tests/mutation/**'], rules: { 'no-console': 'off' } },
  {
    files: ['src/hosts/officejs/**/*.ts', 'src/taskpane/**/*.{ts,tsx}', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      'office-addins/no-office-initialize': 'error',
      'no-restricted-syntax': ['error', ...undoClearing],
    },
  },
  {
    files: ['src/{pane,grid,taskpane,workbench}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, ...jsxA11y.flatConfigs.recommended.plugins },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
);
