// Only rules that need types, and the two walls Biome cannot build; everything else is Biome's.
import tseslint from 'typescript-eslint';

/** Files where a secret may be revealed: it enters an image, a generated file or a child's standard input. */
const MAY_REVEAL = ['src/core/image/**', 'src/core/generate/**', 'src/bindings/**', 'test/**'];

const noReveal = {
  selector: "CallExpression[callee.property.name='reveal']",
  message: 'a secret is revealed only where it enters an image, a generated file or a binding',
};
const noClock = ['Date', 'Math.random', 'setTimeout', 'setInterval', 'fetch', 'console'].map(
  (name) => ({
    selector: name.includes('.')
      ? `MemberExpression[object.name='${name.split('.')[0]}'][property.name='${name.split('.')[1]}']`
      : `:matches(CallExpression, NewExpression, MemberExpression) > Identifier[name='${name}']:first-child`,
    message: `${name} is a binding; core and flows receive it`,
  }),
);

export default tseslint.config(
  { ignores: ['dist/**', 'build/**', '.cache/**', '**/*.gen.*', '**/*.js'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts'],
    extends: [...tseslint.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', noReveal],
    },
  },
  {
    files: ['src/core/**/*.ts', 'src/flows/**/*.ts', 'src/simulator/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noReveal, ...noClock] },
  },
  { files: MAY_REVEAL, rules: { 'no-restricted-syntax': ['error', ...noClock.slice(1, 2)] } },
);
