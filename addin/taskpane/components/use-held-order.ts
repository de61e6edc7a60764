import { useRef, useState, type FocusEvent } from "react";
import { heldOrder } from "../logic/finding-groups";

interface Holder {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Rows in their own order, but held still for as long as the pointer or the focus is inside the list; `holder` goes
 * onto the element around them.
 */
export function useHeldOrder<T extends { readonly id: string }>(
  rows: readonly T[],
): { rows: T[]; holder: Holder } {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const shown = useRef<readonly string[]>([]);
  const next = isPointed || isFocused ? heldOrder(rows, shown.current) : [...rows];
  shown.current = next.map((r) => r.id);
  return {
    rows: next,
    holder: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
      },
    },
  };
}
