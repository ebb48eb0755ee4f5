const GAP = 6;
const MARGIN = 8;

/** Puts a panel below what it belongs to, or above where there is no room, inside the window. */
export function place(panel: HTMLElement, anchor: HTMLElement): void {
  // Where it lay before, it may have been squeezed against the edge.
  panel.style.left = '0';
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const right = document.body.clientWidth - width - MARGIN;
  const below = bottom + GAP + height <= innerHeight - MARGIN;
  panel.style.left = `${Math.max(MARGIN, Math.min(left, right))}px`;
  panel.style.top = `${below ? bottom + GAP : Math.max(MARGIN, top - GAP - height)}px`;
}
