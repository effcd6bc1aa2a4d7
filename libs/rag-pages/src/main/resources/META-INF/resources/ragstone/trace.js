// Ids that a reader takes elsewhere: to the trace view, to the log, into an issue.
import { element } from "./dom.js";

/** An id with a button that copies it; where the browser forbids that, the id is selected instead. */
export function copyable(id, name) {
  const text = element("code", {}, id);
  const button = element("button", { class: "copy", type: "button", "aria-label": `Copy ${name}`, onclick: copy }, "Copy");
  return element("span", { class: "copyable" }, text, button);

  async function copy() {
    try {
      await navigator.clipboard.writeText(id);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(text);
      button.textContent = "Selected: press Ctrl+C";
    }
    setTimeout(() => (button.textContent = "Copy"), 2000);
  }
}

/** The trace id with its name before it; null where there is none. */
export function traceFact(traceId) {
  return traceId ? element("span", {}, "Trace id ", copyable(traceId, "trace id")) : null;
}
