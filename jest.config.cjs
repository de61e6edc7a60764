const shared = {
  rootDir: __dirname,
  transform: { "^.+\\.tsx?$": ["ts-jest", { tsconfig: "<rootDir>/tsconfig.jest.json", diagnostics: false }] },
  moduleNameMapper: {
    "^@ironcalc/wasm$": "<rootDir>/.cache/jest/ironcalc-wasm.cjs",
    "^marked$": "<rootDir>/node_modules/marked/lib/marked.umd.js",
  },
};

/** Type errors are the type check's business (npm run typecheck); here TypeScript is only stripped. */
module.exports = {
  // A shared two-core machine may be busy; nothing here is a timed assertion.
  testTimeout: 120_000,
  globalSetup: "<rootDir>/test/setup/bundle-esm.cjs",
  projects: [
    {
      ...shared,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/", "\\.dom\\.test\\.ts$"],
    },
    {
      ...shared,
      displayName: "dom",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.dom.test.{ts,tsx}"],
    },
  ],
};
