// Builds elements. Text always becomes text nodes: documents and answers are not trusted, and never become markup.

/** The element with this id. */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * A new element. Properties that start with "on" are listeners, "class" and names with "-" are attributes; undefined,
 * null and false are left out. Children are nodes or text.
 */
export function element(tag, properties = {}, ...children) {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      created.addEventListener(name.slice(2), value);
    } else if (name === "class" || name.includes("-")) {
      created.setAttribute(name, value);
    } else {
      created[name] = value;
    }
  }
  created.append(...children.filter(child => child !== undefined && child !== null && child !== false));
  return created;
}

/** A bar filled to a share between 0 and 1; decoration beside a number, so hidden from assistive technology. */
export function meter(share) {
  const fill = element("i");
  fill.style.width = `${Math.round(100 * Math.min(1, Math.max(0, share)))}%`;
  return element("span", { class: "meter", "aria-hidden": "true" }, fill);
}

/** The address if it is an http or https address, else null: a document must not bring a javascript: link. */
export function safeHref(uri) {
  if (!uri) {
    return null;
  }
  try {
    const url = new URL(uri);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

/** Text that links to an address where that is safe, and is plain text elsewhere. */
export function linked(text, uri) {
  const href = safeHref(uri);
  return href ? element("a", { href, target: "_blank", rel: "noopener noreferrer" }, text) : text;
}

/** Scrolls an element into view, smoothly unless the reader wants less motion. */
export function reveal(target, block) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" });
}
