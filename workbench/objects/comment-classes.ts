import { HostClass, invalidArgument, itemNotFound, type HostObject } from "../interpreter";
import { cellArea } from "../model/area";
import { requireAllowed } from "../model/protection";
import type { Sheet } from "../model/sheet";
import type { Comment } from "../model/sheet-state";
import { rangeArgument } from "./range-arguments";
import { rangeClass } from "./range-class";
import type { Session } from "./session";
import { flagValue, RangeTarget, SheetTarget, textValue } from "./targets";

/** The comments of a sheet, or of all sheets when there is none. */
export class CommentScope {
  constructor(
    readonly session: Session,
    readonly sheet: Sheet | undefined,
  ) {}

  get sheets(): readonly Sheet[] {
    return this.sheet ? [this.sheet] : this.session.workbook.sheets;
  }

  all(): readonly CommentTarget[] {
    return this.sheets.flatMap((sheet) =>
      sheet.state.comments.map(({ id }) => new CommentTarget(this.session, sheet, id)),
    );
  }
}

class CommentTarget extends SheetTarget {
  constructor(
    session: Session,
    sheet: Sheet,
    readonly id: string,
  ) {
    super(session, sheet);
  }

  get comment(): Comment {
    const found = this.sheet.state.comments.find((each) => each.id === this.id);
    if (!found) throw itemNotFound("comment");
    return found;
  }

  change(patch: Partial<Comment> | undefined): void {
    requireAllowed(this.sheet, "allowEditObjects");
    const { comment } = this;
    this.sheet.update({
      comments: this.sheet.state.comments.flatMap((each) =>
        each !== comment ? [each] : patch ? [{ ...each, ...patch }] : [],
      ),
    });
  }
}

const commentClass = new HostClass<CommentTarget>("Comment", {
  identity: ({ id }) => id,
  properties: {
    AuthorName: { get: ({ comment }) => comment.author },
    Content: {
      get: ({ comment }) => comment.content,
      set: (target, value) => target.change({ content: textValue(value, "content") }),
    },
    Id: { get: ({ id }) => id },
    Resolved: {
      get: ({ comment }) => comment.resolved,
      set: (target, value) => target.change({ resolved: flagValue(value, "resolved") }),
    },
  },
  methods: {
    Delete: (target) => target.change(undefined),
    GetLocation: ({ session, sheet, comment }) =>
      rangeClass.of(new RangeTarget(session, sheet, cellArea(comment.row, comment.column))),
  },
});

function add(scope: CommentScope, cell: RangeTarget, content: string): HostObject {
  const { session, sheet, area } = cell;
  requireAllowed(sheet, "allowEditObjects");
  if (area.rows * area.columns !== 1) throw invalidArgument("a comment belongs to one cell");
  const taken = sheet.state.comments.some((each) => each.row === area.row && each.column === area.column);
  if (taken) throw invalidArgument("the cell has a comment already");
  const id = scope.session.workbook.newId();
  const comment: Comment = {
    id,
    row: area.row,
    column: area.column,
    content,
    author: session.author,
    resolved: false,
  };
  sheet.update({ comments: [...sheet.state.comments, comment] });
  return commentClass.of(new CommentTarget(session, sheet, id));
}

const home = (scope: CommentScope): SheetTarget =>
  new SheetTarget(scope.session, scope.sheet ?? scope.session.view.activeSheet);

export const commentCollectionClass = new HostClass<CommentScope>("CommentCollection", {
  items: (scope) => scope.all().map((target) => commentClass.of(target)),
  methods: {
    Add: (scope, args) => add(scope, rangeArgument(args, 0, home(scope)), args.text(1)),
    GetCount: (scope) => scope.all().length,
    GetItem: (scope, args) => {
      const found = scope.all().find(({ id }) => id === args.text(0));
      if (!found) throw itemNotFound("comment");
      return commentClass.of(found);
    },
    GetItemByCell: (scope, args) => {
      const { sheet, area } = rangeArgument(args, 0, home(scope));
      const found = scope
        .all()
        .find(
          (each) =>
            each.sheet === sheet && each.comment.row === area.row && each.comment.column === area.column,
        );
      if (!found) throw itemNotFound("comment in the cell");
      return commentClass.of(found);
    },
  },
});

export const COMMENT_CLASSES = [commentClass, commentCollectionClass] as const;
