// Plain ES5, before anything else: an engine that cannot read the pane's own code is sent to a page that it can.
(function () {
  var isTooOld =
    typeof globalThis === "undefined" ||
    typeof Promise === "undefined" ||
    typeof Promise.allSettled !== "function" ||
    typeof String.prototype.matchAll !== "function";
  if (isTooOld) location.replace("unsupported.html");
})();
