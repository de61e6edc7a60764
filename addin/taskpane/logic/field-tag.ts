import type { CatalogueField } from "../../../src/dossier";

/**
 * What to write in Word for a field: `{{ngay_thang ngay_hop}}`, and inside its lists
 * `{{#each thanh_phan}}{{ho_ten}}{{/each}}`. `fields` tells whether a list has named parts.
 */
export function fieldTag({ name, type }: CatalogueField, fields: readonly CatalogueField[]): string {
  const parts = name.split("[].");
  const last = parts.pop() ?? name;
  const inner = tagOf(
    last,
    type,
    fields.some((f) => f.name.startsWith(`${name}[].`)),
  );
  return parts.reduceRight((text, list) => `{{#each ${list}}}${text}{{/each}}`, inner);
}

function tagOf(name: string, type: CatalogueField["type"], hasParts: boolean): string {
  switch (type) {
    case "boolean":
      return `{{#if ${name}}}…{{/if}}`;
    case "date":
      return `{{ngay_thang ${name}}}`;
    case "time":
      return `{{gio_phut ${name}}}`;
    case "number":
      return `{{so ${name}}}`;
    case "list":
    case "people":
      return hasParts ? `{{#each ${name}}}…{{/each}}` : `{{#each ${name}}}{{this}}{{/each}}`;
    case "object":
    case "text":
      return `{{${name}}}`;
  }
}
