// The query API: POST /api/v1/query, answered as a stream of events.
import { readEvents } from "./event-stream.js";
import { credentials } from "../ragstone/key.js";

const ENDPOINT = "api/v1/query";

/** A failed question in the terms of RFC 9457, with the operator's next move as `action`. */
export class Problem extends Error {
  constructor({ title, detail, status, type, traceId, action, violations = [] }) {
    super(title);
    Object.assign(this, { title, detail, status, type, traceId, action, violations });
  }

  /** What any failure says to a reader. */
  static from(failure) {
    if (failure instanceof Problem) {
      return failure;
    }
    return new Problem({
      title: "The query service cannot be reached",
      detail: "The connection failed before the answer was complete.",
      action: "Check that the service runs (make status), then ask again.",
    });
  }
}

/**
 * Asks a question. Yields {type: "passages", passages}, {type: "token", text} and, last, {type: "answer", response}.
 * Throws a Problem where the service names one, and what fetch throws where the connection fails.
 */
export async function* ask(request, signal) {
  const response = await fetch(ENDPOINT, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream", ...credentials() },
    body: JSON.stringify({ ...request, stream: true }),
    signal,
  });
  if (!response.ok) {
    throw await problemOf(response);
  }
  for await (const { event, data } of readEvents(response.body)) {
    const value = JSON.parse(data);
    if (event === "error") {
      throw new Problem(value);
    }
    if (event === "answer") {
      yield { type: event, response: complete(value) };
      return;
    }
    if (event === "passages") {
      yield { type: event, passages: Array.isArray(value) ? value : value.passages };
    } else if (event === "token") {
      yield { type: event, text: value.text };
    }
  }
  throw new Problem({
    title: "The answer broke off",
    detail: "The stream ended before the answer was complete.",
    action: "Ask again. If it happens twice, look at the log of query-service.",
  });
}

async function problemOf(response) {
  const fallback = {
    title: `The query service answered ${response.status}`,
    status: response.status,
    action: "Look at the log of query-service.",
  };
  try {
    return new Problem({ ...fallback, ...(await response.json()) });
  } catch {
    return new Problem(fallback);
  }
}

/** An answer may cite one passage several times under one marker, so each citation gets a key of its own. */
function complete(response) {
  const citations = (response.citations ?? []).map((citation, key) => ({ ...citation, key }));
  return { ...response, citations, passages: response.passages ?? [] };
}
