import type { XmlElement } from "../xml/element";

/** The innermost element that holds them all. */
export function commonAncestor(elements: readonly XmlElement[]): XmlElement | undefined {
  const [first, ...others] = elements;
  let candidate = first;
  while (candidate !== undefined && !others.every((other) => holds(candidate, other)))
    candidate = candidate.parent;
  return candidate;
}

function holds(outer: XmlElement | undefined, inner: XmlElement): boolean {
  return outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}

/** The child of `ancestor` that leads to `element`, or `element` itself when it is that child. */
export function childTowards(ancestor: XmlElement, element: XmlElement): XmlElement {
  let at = element;
  while (at.parent !== undefined && at.parent !== ancestor) at = at.parent;
  return at;
}

/** The nearest of the named elements, from `element` itself outwards. */
export function nearest(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  let at: XmlElement | undefined = element;
  while (at !== undefined && !names.includes(at.name)) at = at.parent;
  return at;
}

/** Marks the element and everything around it as changed by filling. */
export function touch(element: XmlElement | undefined): void {
  for (let at = element; at !== undefined && !at.touched; at = at.parent) at.touched = true;
}
