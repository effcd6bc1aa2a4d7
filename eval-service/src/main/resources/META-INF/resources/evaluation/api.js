// The API of evaluations, and what its failures say.
import { credentials } from "../ragstone/key.js";

const ROOT = "api/v1/evaluations";

/** A failed request in the terms of RFC 9457, with the operator's next move as `action`. */
export class Problem extends Error {
  constructor({ title, detail, status, type, traceId, action }) {
    super(title);
    Object.assign(this, { title, detail, status, type, traceId, action });
  }

  /** What any failure says to a reader. */
  static from(failure) {
    if (failure instanceof Problem) {
      return failure;
    }
    return new Problem({
      title: "The eval service cannot be reached",
      detail: "The connection failed.",
      action: "Check that the service runs (make status), then refresh.",
    });
  }
}

/** What is at a path below the evaluations ("" for their list); empty parameters are left out. */
export function get(path, parameters = {}) {
  return send("GET", path, { parameters });
}

/** Sends a request; resolves to the JSON of the response, or null where there is none. */
export async function send(method, path, { parameters = {}, body } = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== ""));
  const response = await fetch(`${ROOT}${path && `/${path}`}?${query}`, {
    method,
    headers: { Accept: "application/json", ...(body && { "Content-Type": "application/json" }), ...credentials() },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response.status === 204 ? null : response.json();
}

async function problemOf(response) {
  const fallback = {
    title: `The eval service answered ${response.status}`,
    status: response.status,
    action: "Look at the log of eval-service.",
  };
  try {
    return new Problem({ ...fallback, ...(await response.json()) });
  } catch {
    return new Problem(fallback);
  }
}
