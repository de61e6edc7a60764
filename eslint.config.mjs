import tseslint from "typescript-eslint";
import office from "eslint-plugin-office-addins";

/**
 * Which room may import which. Key: a room; value: rooms it must not reach. A wrong arrow fails the build
 * (docs/architecture.md has the drawing).
 */
const SRC_ROOMS = ["criteria", "scoring", "scorecard", "council", "dossier", "docx", "xlsx", "vi"];
const MAY_IMPORT = {
  criteria: ["vi"],
  scoring: ["criteria", "vi"],
  scorecard: ["criteria", "scoring", "vi", "xlsx"],
  council: ["criteria", "scoring", "scorecard", "vi"],
  dossier: ["criteria", "scoring", "scorecard", "council", "docx", "xlsx", "vi"],
  docx: [],
  xlsx: [],
  vi: [],
};
const outside = ["addin", "workbench", "cli", "bench", "test", "scripts"];
const forbid = (groups, message) => ["error", { patterns: [{ group: groups, message }] }];
const into = (room) => [`**/${room}`, `**/${room}/*`, `**/${room}/**`];

const rooms = SRC_ROOMS.map((room) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    "no-restricted-imports": forbid(
      [
        ...SRC_ROOMS.filter((other) => other !== room && !MAY_IMPORT[room].includes(other)).flatMap(into),
        ...outside.flatMap((o) => [`**/../${o}/**`]),
        "node:*",
        "fs",
        "path",
        "react",
        "@fluentui/*",
        "@handlebars/parser",
      ],
      `src/${room} may import only: ${MAY_IMPORT[room].join(", ") || "nothing outside itself"}`,
    ),
  },
}));

/** Which host API a folder of the add-in must not call; each has one folder of its own. */
const hostGlobals = (files, names) => ({
  files: [files],
  rules: {
    "no-restricted-globals": [
      "error",
      ...names.map((name) => ({ name, message: `only addin/${name.toLowerCase()} calls ${name}.*` })),
    ],
  },
});

export default [
  { ignores: ["dist/**", "node_modules/**", ".cache/**", "coverage/**"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "office-addins": { rules: office.rules } },
    rules: {
      ...Object.fromEntries(Object.keys(office.rules).map((r) => [`office-addins/${r}`, "error"])),
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  ...rooms,
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...[
          "window",
          "document",
          "fetch",
          "process",
          "Buffer",
          "Office",
          "Excel",
          "Word",
          "localStorage",
        ].map((name) => ({
          name,
          message: "src/ is pure: no Office, no DOM, no Node",
        })),
      ],
    },
  },
  {
    files: ["workbench/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": forbid(
        [
          ...SRC_ROOMS.filter((r) => r !== "xlsx").map((r) => `**/src/${r}/**`),
          ...SRC_ROOMS.filter((r) => r !== "xlsx").map((r) => `**/src/${r}`),
          "**/addin/**",
          "**/cli/**",
        ],
        "the workbench knows Excel and nothing of this product; it may import src/xlsx only",
      ),
    },
  },
  {
    files: ["scripts/**/*.ts"],
    rules: {
      "no-restricted-imports": forbid(["**/cli/**"], "only tests and benchmarks import the command line"),
    },
  },
  {
    files: ["addin/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": forbid(
        ["**/workbench/**", "**/cli/**", "**/test/**", "**/bench/**", "node:*"],
        "the add-in imports src/ only",
      ),
    },
  },
  {
    files: ["cli/**/*.ts"],
    rules: {
      "no-restricted-imports": forbid(
        [
          "**/addin/**",
          "**/workbench/**",
          "**/test/**",
          "**/bench/**",
          "**/scripts/**",
          "react",
          "@fluentui/*",
        ],
        "the command line imports src/ and Node only",
      ),
    },
  },
  hostGlobals("addin/**/*.{ts,tsx}", ["Excel", "Word"]),
  hostGlobals("addin/excel/**/*.ts", ["Word"]),
  hostGlobals("addin/word/**/*.ts", ["Excel"]),
  { files: ["**/*.{cjs,js}"], rules: { "@typescript-eslint/no-require-imports": "off" } },
];
