import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apiClassNames } from "./api-classes";
import { readRequirementSets } from "./read-requirement-sets";

// Run after adding a class or updating @types/office-js: npx tsx workbench/objects/update-requirement-sets.ts
const declarations = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
const sets = readRequirementSets(declarations, apiClassNames());
writeFileSync(join(__dirname, "requirement-sets.json"), `${JSON.stringify(sets, undefined, 2)}\n`);
