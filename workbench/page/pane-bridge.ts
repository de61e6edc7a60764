/**
 * Runs inside the task pane, before office.js, in the desktop flavour only: asks the page around the pane to stand in
 * for Excel. An ordinary script, because a module would run too late.
 */
window.parent.connectTaskPane?.(window);

export {};
