import type { Run } from "../render/run";
import { innerScope, isTruthy, type Loop } from "../render/scope";
import { OutputTooLarge } from "../render/out";
import type { CallExpression, Expression } from "../tags/parse";
import type { Lexical, Site } from "./context";
import { BLOCK_HELPERS, compileExpression, compileHead, type Compiled, type Evaluate } from "./expression";
import type { Step } from "./step";

/** What a block does with its body, before the body is compiled. */
export interface BlockHead {
  /** The body may run more than once. */
  readonly loops: boolean;
  /** What tags inside the body see. */
  readonly body: Lexical;
  finish(body: Step, inverse: Step): Step;
}

/** Reads the head of `{{#if x}}`, `{{#each xs as |x i|}}`, `{{#xs}}`, or of an `{{else if y}}`. */
export function blockHead(
  expression: Expression,
  blockParams: readonly string[],
  inverted: boolean,
  site: Site,
): BlockHead {
  const call =
    expression.type === "call" && expression.simple && BLOCK_HELPERS.has(expression.name)
      ? expression
      : undefined;
  const head =
    call === undefined ? section(expression, blockParams, site) : helperBlock(call, blockParams, site);
  return inverted
    ? { ...head, loops: false, body: site.lexical, finish: (body, inverse) => head.finish(inverse, body) }
    : head;
}

function helperBlock(call: CallExpression, blockParams: readonly string[], site: Site): BlockHead {
  const [param] = call.params;
  if (param === undefined || call.params.length > 1) {
    site.context.report("error", "syntax", site.place);
    return conditional(() => undefined, site.lexical);
  }
  switch (call.name) {
    case "each": {
      const list = compileExpression(param, site, "list");
      return {
        loops: true,
        body: eachLexical(site.lexical, list, blockParams),
        finish: (body, inverse) => each(list.evaluate, body, inverse),
      };
    }
    case "with": {
      const value = compileExpression(param, site, "condition");
      return {
        loops: false,
        body: withLexical(site.lexical, value, blockParams),
        finish: (body, inverse) => withStep(value.evaluate, body, inverse),
      };
    }
    default: {
      const value = compileExpression(param, site, "condition").evaluate;
      const zero = call.hash.get("includeZero");
      const test =
        zero === undefined ? value : countZero(value, compileExpression(zero, site, "condition").evaluate);
      const negated: Evaluate = (scope, run) => !isTruthy(test(scope, run));
      return conditional(call.name === "if" ? test : negated, site.lexical);
    }
  }
}

/** `includeZero=true`: 0 counts as true. */
function countZero(value: Evaluate, includeZero: Evaluate): Evaluate {
  return (scope, run) => {
    const found = value(scope, run);
    return found === 0 && isTruthy(includeZero(scope, run)) ? true : found;
  };
}

function conditional(test: Evaluate, lexical: Lexical): BlockHead {
  const finish =
    (body: Step, inverse: Step): Step =>
    (scope, out, run) =>
      isTruthy(test(scope, run)) ? body(scope, out, run) : inverse(scope, out, run);
  return { loops: false, body: lexical, finish };
}

/** `{{#field}}`: a list repeats, true keeps the context, false and missing take the inverse, else the value is the context. */
function section(expression: Expression, blockParams: readonly string[], site: Site): BlockHead {
  const value = compileHead(expression, site, "list");
  const { evaluate } = value;
  const finish = (body: Step, inverse: Step): Step => {
    const loop = each(evaluate, body, inverse);
    return (scope, out, run) => {
      const found = evaluate(scope, run);
      if (Array.isArray(found)) loop(scope, out, run);
      else if (found === true) body(innerScope(scope, scope.context, scope.loop, []), out, run);
      else if (found === false || found === null || found === undefined) inverse(scope, out, run);
      else body(innerScope(scope, found, scope.loop, [found]), out, run);
    };
  };
  return { loops: true, body: eachLexical(site.lexical, value, blockParams), finish };
}

function eachLexical(outer: Lexical, list: Compiled, names: readonly string[]): Lexical {
  const [item, key] = names;
  const params = [];
  if (item !== undefined) params.push({ name: item, path: list.path });
  if (key !== undefined) params.push({ name: key, path: undefined });
  return { path: list.path, up: outer, outer, params };
}

function withLexical(outer: Lexical, value: Compiled, names: readonly string[]): Lexical {
  const [name] = names;
  return {
    path: value.path,
    up: outer,
    outer,
    params: name === undefined ? [] : [{ name, path: value.path }],
  };
}

function withStep(value: Evaluate, body: Step, inverse: Step): Step {
  return (scope, out, run) => {
    const found = value(scope, run);
    // Handlebars: 0 is a value to `with`, though not to `if`.
    if (isTruthy(found) || found === 0) body(innerScope(scope, found, scope.loop, [found]), out, run);
    else inverse(scope, out, run);
  };
}

/** Over a list, anything iterable, or the properties of an object. Holes of a list are skipped and keep their index. */
function each(list: Evaluate, body: Step, inverse: Step): Step {
  return (scope, out, run) => {
    const value = list(scope, run);
    if (typeof value !== "object" || value === null) return inverse(scope, out, run);
    const items = Array.isArray(value)
      ? (value as unknown[])
      : isIterable(value)
        ? takeAll(value, run)
        : undefined;
    const entries = items ? undefined : Object.entries(value);
    const last = (entries ?? items ?? []).length - 1;
    let isEmpty = true;
    for (let index = 0; index <= last; index++) {
      if (items && !(index in items)) continue;
      run.round();
      isEmpty = false;
      const [key, item] = entries?.[index] ?? [index, items?.[index]];
      const loop: Loop = { index, key, first: index === 0, last: index === last, outer: scope.loop };
      body(innerScope(scope, item, loop, [item, key]), out, run);
    }
    if (isEmpty) inverse(scope, out, run);
  };
}

const isIterable = (value: object): value is Iterable<unknown> =>
  typeof Reflect.get(value, Symbol.iterator) === "function";

function takeAll(value: Iterable<unknown>, run: Run): unknown[] {
  const items: unknown[] = [];
  for (const item of value) if (items.push(item) > run.maxRounds) throw new OutputTooLarge();
  return items;
}
