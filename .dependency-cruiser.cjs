/** The walls of the house: a lib imports only from floors below it, and only through the other lib's door. */
const floors = [
  ['platform'],
  ['identity', 'ledger'],
  ['people', 'curriculum', 'companies'],
  ['training', 'hiring'],
  ['progress'],
  ['strategy'],
  ['exchange'],
];
const upward = floors.flatMap((floor, level) =>
  floor.map((lib) => ({
    name: `floor-${level}-${lib}-imports-only-from-below`,
    comment: 'A lib that imports sideways or upwards can no longer be understood, tested or replaced alone.',
    severity: 'error',
    from: { path: `^libs/${lib}/` },
    to: {
      path: `^libs/(${[
        ...floors
          .slice(level)
          .flat()
          .filter((other) => other !== lib),
        'nothing',
      ].join('|')})/`,
    },
  })),
);
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...upward,
    rule(
      'libs-by-the-front-door',
      'What is not exported by index.ts may change without asking anybody.',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/([^/]+)/src/.+', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    ),
    rule(
      'apps-by-the-front-door',
      'Apps compose libs; they know no more of them than other libs do.',
      { path: '^(apps|test/e2e|test/browser)/' },
      { path: '^libs/[^/]+/src/.+', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    ),
    rule('no-cycles', 'Two files in a cycle are one file in two places.', {}, { circular: true }),
    rule('libs-know-no-apps', 'A lib can be composed by any app.', { path: '^libs/' }, { path: '^apps/' }),
    rule(
      'web-imports-no-server-code',
      'The client knows the server through the OpenAPI description alone.',
      { path: '^apps/web/' },
      { path: '^(libs|apps/(api|cli))/' },
    ),
    rule(
      'typeorm-only-where-rows-are',
      'Statements live in repositories and read models; rules and use cases do not know the database.',
      {
        path: '^(libs|apps)/',
        pathNot:
          '(\\.(repository|queries|entity|module|migration)\\.ts$|/migrations/|^libs/platform/src/database/|\\.spec\\.ts$)',
      },
      { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    ),
    rule('nothing-unresolved', 'An import that resolves to nothing fails at run time.', {}, { couldNotResolve: true }),
    rule(
      'only-declared-packages',
      'A package that package.json does not name is there by accident.',
      { path: '^(libs|apps)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['masar', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
