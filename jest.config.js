const server = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // `#people` is the source, not the build.
  testEnvironmentOptions: { customExportConditions: ['masar', 'node', 'node-addons'] },
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
const onDatabase = {
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.js'],
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
};
const web = {
  ...server,
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } },
    ],
  },
};

export default {
  projects: [
    {
      ...server,
      displayName: 'unit',
      roots: ['<rootDir>/libs', '<rootDir>/apps/api', '<rootDir>/apps/cli'],
      testMatch: ['**/*.spec.ts'],
    },
    { ...web, displayName: 'web', roots: ['<rootDir>/apps/web/src'], testMatch: ['**/*.test.ts', '**/*.test.tsx'] },
    {
      ...server,
      ...onDatabase,
      displayName: 'medium',
      roots: ['<rootDir>/test/medium'],
      testMatch: ['**/*.medium.ts'],
    },
    { ...server, ...onDatabase, displayName: 'e2e', roots: ['<rootDir>/test/e2e'], testMatch: ['**/*.e2e.ts'] },
    {
      ...server,
      ...onDatabase,
      displayName: 'browser',
      roots: ['<rootDir>/test/browser'],
      testMatch: ['**/*.browser.ts'],
    },
  ],
};
