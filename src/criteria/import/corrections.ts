import type {
  Correction,
  Guess,
  Proposal,
  ProposedCriterion,
  ProposedItem,
  ValueCorrection,
} from "./proposal";

/** Corrections that the reader itself has to follow, because they change what the lines are. */
export function isStructural(c: Correction): c is Exclude<Correction, ValueCorrection> {
  return c.kind === "column" || c.kind === "header-rows" || c.kind === "row";
}

/**
 * The proposal with values replaced by what a person says, in order. Structural corrections must be given to
 * `understandTable`; those and any that name a line which does not exist come back in `unused`.
 */
export function applyCorrections(proposal: Proposal, corrections: readonly Correction[]): Proposal {
  return corrections.reduce(applyOne, proposal);
}

function applyOne(proposal: Proposal, correction: Correction): Proposal {
  if (isStructural(correction)) return { ...proposal, unused: [...proposal.unused, correction] };
  if (!("id" in correction)) {
    const value = byPerson(correction.value);
    return correction.kind === "total" ? { ...proposal, total: value } : { ...proposal, passMark: value };
  }
  let isUsed = false;
  const criteria = proposal.criteria.map((criterion): ProposedCriterion => {
    const named = criterion.id === correction.id ? correctedCriterion(criterion, correction) : undefined;
    if (named !== undefined) isUsed = true;
    return {
      ...(named ?? criterion),
      items: criterion.items.map((item) => {
        const changed = item.id === correction.id ? correctedItem(item, correction) : undefined;
        if (changed !== undefined) isUsed = true;
        return changed ?? item;
      }),
    };
  });
  return isUsed ? { ...proposal, criteria } : { ...proposal, unused: [...proposal.unused, correction] };
}

function correctedCriterion(criterion: ProposedCriterion, c: ValueCorrection): ProposedCriterion | undefined {
  if (c.kind === "criterion-code") return { ...criterion, code: byPerson(c.value, criterion.code) };
  if (c.kind === "criterion-title") return { ...criterion, title: byPerson(c.value, criterion.title) };
  return undefined;
}

function correctedItem(item: ProposedItem, c: ValueCorrection): ProposedItem | undefined {
  switch (c.kind) {
    case "code":
      return { ...item, code: byPerson(c.value, item.code) };
    case "text":
      return { ...item, text: byPerson(c.value, item.text) };
    case "points":
      return { ...item, points: byPerson<number | undefined>(c.value, item.points) };
    case "allowed":
      return { ...item, allowed: byPerson(c.value, item.allowed) };
    case "mandatory":
      return { ...item, mandatory: byPerson(c.value, item.mandatory) };
    case "must-not-occur":
      return { ...item, mustNotOccur: byPerson(c.value, item.mustNotOccur) };
    case "cite":
      return { ...item, cite: byPerson<ProposedItem["cite"]["value"]>(c.value, item.cite) };
    case "confirm-cite":
      return item.cite.value === undefined
        ? undefined
        : { ...item, cite: byPerson(item.cite.value, item.cite) };
    case "measure":
      return { ...item, measure: byPerson(c.value, item.measure) };
    case "applicable-when":
      return { ...item, applicableWhen: byPerson(c.value, item.applicableWhen) };
    default:
      return undefined;
  }
}

/** The place stays, so that the review still shows the source beside the value. */
function byPerson<T>(value: T, before?: Guess<unknown>): Guess<T> {
  return {
    value,
    certainty: "corrected",
    why: "person",
    ...(before?.place === undefined ? {} : { place: before.place }),
  };
}
