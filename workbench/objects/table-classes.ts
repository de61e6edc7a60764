import {
  HostClass,
  HostError,
  invalidArgument,
  itemAlreadyExists,
  itemNotFound,
  type HostObject,
} from "../interpreter";
import { intersect, type Area } from "../model/area";
import { contentFromApi, matrixFor, valuesOf, writeContents } from "../model/editing";
import { requireUnprotected } from "../model/protection";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/sheet-state";
import { freeTableName } from "../model/sheets";
import { insertCells } from "../model/structure";
import { rangeArgument } from "./range-arguments";
import { rangeClass } from "./range-class";
import type { Session } from "./session";
import { RangeTarget, SheetTarget, textValue } from "./targets";
import { worksheetClass } from "./worksheet-class";

/** The tables of a sheet, or of all sheets when there is none. */
export class TableScope {
  constructor(
    readonly session: Session,
    readonly sheet: Sheet | undefined,
  ) {}

  all(): readonly TableTarget[] {
    const sheets = this.sheet ? [this.sheet] : this.session.workbook.sheets;
    return sheets.flatMap((sheet) =>
      sheet.state.tables.map(({ id }) => new TableTarget(this.session, sheet, id)),
    );
  }
}

class TableTarget extends SheetTarget {
  constructor(
    session: Session,
    sheet: Sheet,
    readonly id: string,
  ) {
    super(session, sheet);
  }

  get table(): Table {
    const found = this.sheet.state.tables.find((each) => each.id === this.id);
    if (!found) throw itemNotFound("table");
    return found;
  }

  get body(): Area {
    const { area, hasHeaders } = this.table;
    return hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  }

  change(patch: Partial<Table>): void {
    requireUnprotected(this.sheet);
    const { id } = this;
    this.sheet.update({
      tables: this.sheet.state.tables.map((each) => (each.id === id ? { ...each, ...patch } : each)),
    });
  }

  range(area: Area): HostObject {
    return rangeClass.of(new RangeTarget(this.session, this.sheet, area));
  }
}

function rename(target: TableTarget, value: unknown): void {
  const name = textValue(value, "the table name");
  const taken = new TableScope(target.session, undefined)
    .all()
    .some((each) => each.id !== target.id && each.table.name.toLowerCase() === name.toLowerCase());
  if (taken) throw itemAlreadyExists(`table "${name}"`);
  target.change({ name });
}

interface ColumnTarget {
  readonly target: TableTarget;
  readonly index: number;
}

const columnName = ({ target, index }: ColumnTarget): string => {
  const { area } = target.table;
  return String(target.workbook.value(target.sheet, area.row, area.column + index));
};

const tableColumnClass = new HostClass<ColumnTarget>("TableColumn", {
  identity: ({ index }) => String(index + 1),
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: { get: columnName },
  },
  methods: {
    GetDataBodyRange: ({ target, index }) =>
      target.range({ ...target.body, column: target.body.column + index, columns: 1 }),
    GetRange: ({ target, index }) =>
      target.range({ ...target.table.area, column: target.table.area.column + index, columns: 1 }),
  },
});

const columnsOf = (target: TableTarget): readonly ColumnTarget[] =>
  Array.from({ length: target.table.area.columns }, (_column, index) => ({ target, index }));

const tableColumnCollectionClass = new HostClass<TableTarget>("TableColumnCollection", {
  properties: { Count: { get: ({ table }) => table.area.columns } },
  items: (target) => columnsOf(target).map((column) => tableColumnClass.of(column)),
  methods: {
    GetCount: ({ table }) => table.area.columns,
    GetItem: (target, args) => {
      const key = args.at(0);
      const found = columnsOf(target).find(
        (column) =>
          columnName(column) === key || column.index + 1 === key || String(column.index + 1) === key,
      );
      if (!found) throw itemNotFound(`table column "${String(key)}"`);
      return tableColumnClass.of(found);
    },
    GetItemAt: (target, args) => {
      const found = columnsOf(target)[args.number(0)];
      if (!found) throw itemNotFound("table column");
      return tableColumnClass.of(found);
    },
  },
});

interface RowTarget {
  readonly target: TableTarget;
  readonly index: number;
}

const rowArea = ({ target, index }: RowTarget): Area => ({
  ...target.body,
  row: target.body.row + index,
  rows: 1,
});

const tableRowClass = new HostClass<RowTarget>("TableRow", {
  properties: {
    Index: { get: ({ index }) => index },
    Values: { get: (row) => valuesOf(row.target.workbook, row.target.sheet, rowArea(row)) },
  },
  methods: { GetRange: (row) => row.target.range(rowArea(row)) },
});

function addRows(target: TableTarget, given: unknown): HostObject {
  requireUnprotected(target.sheet);
  const { workbook, sheet, body, table } = target;
  if (!Array.isArray(given)) throw invalidArgument("rows must be an array of rows");
  const rows: readonly unknown[] = Array.isArray(given[0]) ? given : [given];
  const added: Area = { ...body, row: body.row + body.rows, rows: rows.length };
  if (sheet.usedArea(true, added)) insertCells(workbook, sheet, added, "rows");
  target.change({ area: { ...table.area, rows: table.area.rows + rows.length } });
  const valueAt = matrixFor(added, rows);
  writeContents(workbook, sheet, added, (row, column) =>
    contentFromApi(workbook, sheet, row, column, valueAt(row, column)),
  );
  return tableRowClass.of({ target, index: body.rows });
}

const tableRowCollectionClass = new HostClass<TableTarget>("TableRowCollection", {
  properties: { Count: { get: ({ body }) => body.rows } },
  items: (target) =>
    Array.from({ length: target.body.rows }, (_row, index) => tableRowClass.of({ target, index })),
  methods: {
    Add: (target, args) => {
      if (args.given(0))
        throw new HostError("NotImplemented", "emulator: TableRowCollection.add at an index");
      return addRows(target, args.at(1));
    },
    GetCount: ({ body }) => body.rows,
    GetItemAt: (target, args) => {
      const index = args.number(0);
      if (index < 0 || index >= target.body.rows) throw itemNotFound("table row");
      return tableRowClass.of({ target, index });
    },
  },
});

const tableClass = new HostClass<TableTarget>("Table", {
  identity: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ table }) => table.name, set: rename },
    ShowHeaders: { get: ({ table }) => table.hasHeaders },
    ShowTotals: { get: ({ table }) => table.showTotals },
    Style: {
      get: ({ table }) => table.style,
      set: (target, value) => target.change({ style: textValue(value, "the table style") }),
    },
  },
  navigations: {
    Columns: (target) => tableColumnCollectionClass.of(target),
    Rows: (target) => tableRowCollectionClass.of(target),
    Worksheet: (target) => worksheetClass.of(target),
  },
  methods: {
    ConvertToRange: (target) => {
      const { area } = target.table;
      remove(target);
      return target.range(area);
    },
    Delete: (target) => {
      for (const [row, column] of [...target.sheet.storedIn(target.table.area)])
        target.sheet.setCell(row, column, undefined);
      remove(target);
    },
    GetDataBodyRange: (target) => target.range(target.body),
    GetHeaderRowRange: (target) => {
      if (!target.table.hasHeaders) throw itemNotFound("header row");
      return target.range({ ...target.table.area, rows: 1 });
    },
    GetRange: (target) => target.range(target.table.area),
  },
});

function remove(target: TableTarget): void {
  requireUnprotected(target.sheet);
  target.sheet.update({ tables: target.sheet.state.tables.filter(({ id }) => id !== target.id) });
}

function add(scope: TableScope, place: RangeTarget, hasHeaders: boolean): HostObject {
  const { workbook, sheet } = place;
  requireUnprotected(sheet);
  if (sheet.state.tables.some((table) => intersect(table.area, place.area)))
    throw invalidArgument("tables cannot overlap");
  if (!hasHeaders) throw new HostError("NotImplemented", "emulator: TableCollection.add without headers");
  const id = workbook.newId();
  const table: Table = {
    id,
    name: freeTableName(workbook, "Table"),
    area: place.area,
    hasHeaders,
    showTotals: false,
    style: "TableStyleMedium2",
  };
  sheet.update({ tables: [...sheet.state.tables, table] });
  return tableClass.of(new TableTarget(scope.session, sheet, id));
}

export const tableCollectionClass = new HostClass<TableScope>("TableCollection", {
  properties: { Count: { get: (scope) => scope.all().length } },
  items: (scope) => scope.all().map((target) => tableClass.of(target)),
  methods: {
    Add: (scope, args) => {
      const home = new SheetTarget(scope.session, scope.sheet ?? scope.session.view.activeSheet);
      return add(scope, rangeArgument(args, 0, home), args.flag(1));
    },
    GetCount: (scope) => scope.all().length,
    GetItem: (scope, args) => {
      const key = args.text(0);
      const found = scope
        .all()
        .find((target) => target.id === key || target.table.name.toLowerCase() === key.toLowerCase());
      if (!found) throw itemNotFound(`table "${key}"`);
      return tableClass.of(found);
    },
  },
});

export const TABLE_CLASSES = [
  tableClass,
  tableCollectionClass,
  tableColumnClass,
  tableColumnCollectionClass,
  tableRowClass,
  tableRowCollectionClass,
] as const;
