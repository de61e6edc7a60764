import { HostClass, itemNotFound, type HostObject } from "../interpreter";
import { cellArea } from "../model/area";
import { rangeArgument } from "./range-arguments";
import { rangeClass } from "./range-class";
import { RangeTarget, type SheetTarget } from "./targets";

interface BreaksTarget {
  readonly target: SheetTarget;
  readonly axis: "horizontalBreaks" | "verticalBreaks";
}

interface BreakTarget extends BreaksTarget {
  readonly index: number;
}

const lines = ({ target, axis }: BreaksTarget): readonly number[] => target.sheet.state[axis];

const setLines = ({ target, axis }: BreaksTarget, next: readonly number[]): void =>
  target.sheet.update({ [axis]: next });

const pageBreakClass = new HostClass<BreakTarget>("PageBreak", {
  identity: ({ index }) => String(index),
  properties: {
    ColumnIndex: { get: ({ axis, index }) => (axis === "verticalBreaks" ? index : 0) },
    RowIndex: { get: ({ axis, index }) => (axis === "horizontalBreaks" ? index : 0) },
  },
  methods: {
    Delete: (target) =>
      setLines(
        target,
        lines(target).filter((line) => line !== target.index),
      ),
    GetCellAfterBreak: ({ target, axis, index }) =>
      rangeClass.of(
        new RangeTarget(
          target.session,
          target.sheet,
          axis === "horizontalBreaks" ? cellArea(index, 0) : cellArea(0, index),
        ),
      ),
  },
});

const open = (breaks: BreaksTarget, index: number): HostObject => pageBreakClass.of({ ...breaks, index });

export const pageBreakCollectionClass = new HostClass<BreaksTarget>("PageBreakCollection", {
  items: (breaks) => lines(breaks).map((index) => open(breaks, index)),
  methods: {
    Add: (breaks, args) => {
      const { area } = rangeArgument(args, 0, breaks.target);
      const index = breaks.axis === "horizontalBreaks" ? area.row : area.column;
      setLines(
        breaks,
        [...new Set([...lines(breaks), index])].sort((a, b) => a - b),
      );
      return open(breaks, index);
    },
    GetCount: (breaks) => lines(breaks).length,
    GetItem: (breaks, args) => {
      const index = lines(breaks).find(
        (line, position) => position === args.at(0) || String(line) === args.at(0),
      );
      if (index === undefined) throw itemNotFound("page break");
      return open(breaks, index);
    },
    RemovePageBreaks: (breaks) => setLines(breaks, []),
  },
});

export const PAGE_BREAK_CLASSES = [pageBreakClass, pageBreakCollectionClass] as const;
