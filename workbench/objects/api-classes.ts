import { APPLICATION_CLASSES } from "./application-classes";
import { COMMENT_CLASSES } from "./comment-classes";
import { CONDITIONAL_CLASSES } from "./conditional-classes";
import { CUSTOM_PROPERTY_CLASSES } from "./custom-property-classes";
import { DOCUMENT_PROPERTY_CLASSES } from "./document-property-classes";
import { freezePanesClass } from "./freeze-panes-class";
import { NAME_CLASSES } from "./named-item-classes";
import { PAGE_BREAK_CLASSES } from "./page-break-classes";
import { PAGE_LAYOUT_CLASSES } from "./page-layout-classes";
import { sheetProtectionClass } from "./protection-class";
import { rangeAreasClass, rangeCollectionClass } from "./range-areas-class";
import { rangeClass } from "./range-class";
import { RANGE_FORMAT_CLASSES } from "./range-format-class";
import { rangeSortClass } from "./range-sort-class";
import { SETTING_CLASSES } from "./setting-classes";
import { TABLE_CLASSES } from "./table-classes";
import { dataValidationClass } from "./validation-class";
import { WORKBOOK_CLASSES } from "./workbook-class";
import { worksheetClass } from "./worksheet-class";
import { worksheetCollectionClass } from "./worksheet-collection-class";
import { XML_PART_CLASSES } from "./xml-part-classes";

/** Names of all Excel classes the emulator has. */
export const apiClassNames = (): readonly string[] =>
  [
    ...APPLICATION_CLASSES,
    ...COMMENT_CLASSES,
    ...CONDITIONAL_CLASSES,
    ...CUSTOM_PROPERTY_CLASSES,
    ...DOCUMENT_PROPERTY_CLASSES,
    ...NAME_CLASSES,
    ...PAGE_BREAK_CLASSES,
    ...PAGE_LAYOUT_CLASSES,
    ...RANGE_FORMAT_CLASSES,
    ...SETTING_CLASSES,
    ...TABLE_CLASSES,
    ...WORKBOOK_CLASSES,
    ...XML_PART_CLASSES,
    dataValidationClass,
    freezePanesClass,
    rangeAreasClass,
    rangeClass,
    rangeCollectionClass,
    rangeSortClass,
    sheetProtectionClass,
    worksheetClass,
    worksheetCollectionClass,
  ]
    .map(({ name }) => name)
    .sort();
