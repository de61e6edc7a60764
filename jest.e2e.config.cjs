/** End-to-end tests: a real browser, the built add-in in dist/addin, the real office.js, the workbench as host. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/e2e/**/*.e2e.ts"],
  transform: { "^.+\\.tsx?$": ["ts-jest", { tsconfig: "<rootDir>/tsconfig.jest.json", diagnostics: false }] },
  moduleNameMapper: {
    "^@ironcalc/wasm$": "<rootDir>/.cache/jest/ironcalc-wasm.cjs",
    "^marked$": "<rootDir>/node_modules/marked/lib/marked.umd.js",
  },
  globalSetup: "<rootDir>/test/setup/bundle-esm.cjs",
  setupFilesAfterEnv: ["<rootDir>/test/setup/once-more.cjs"],
  testTimeout: 300_000,
  maxWorkers: 2,
};
