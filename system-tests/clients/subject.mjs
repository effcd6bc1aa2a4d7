// What all clients ask, and what their answers have to hold.
import assert from "node:assert/strict";
import { describe } from "node:test";

const { RAGSTONE_QUOTED, RAGSTONE_WRITTEN, RAGSTONE_WITHOUT_INDEX, MODEL_SERVER } = process.env;

/** Where OpenAI's interface of each service is. */
export const QUOTED = `${RAGSTONE_QUOTED}/v1`;
export const WRITTEN = `${RAGSTONE_WRITTEN}/v1`;
export const WITHOUT_INDEX = `${RAGSTONE_WITHOUT_INDEX}/v1`;

export const MODEL = "ragstone";
export const QUESTION = "How do I delete a document?";
export const ANSWERED_BY = "docs/guides/deleting.md";
export const UNANSWERABLE = "What is the capital of Mongolia?";

/** A conversation whose last question means nothing by itself. */
export const FOLLOW_UP = [
  { role: "user", content: "What does ABSTAINED mean?" },
  { role: "assistant", content: "ABSTAINED means that the passages do not answer the question [1]." },
  { role: "user", content: "And why is it?" },
];

/** The smallest picture there is. */
export const PICTURE =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Registers the same tests for a service that quotes passages and for one whose answers a model writes. */
export function forEachService(register) {
  describe("quoted answers", () => register(QUOTED));
  describe("answers that a model writes", () => register(WRITTEN));
}

export function user(content) {
  return [{ role: "user", content }];
}

/** As many turns as a client keeps that never forgets, and a question. */
export function longConversation(turns) {
  const before = Array.from({ length: turns }, (_, index) => ({
    role: index % 2 === 0 ? "user" : "assistant",
    content: index % 2 === 0 ? `What about topic ${index}?` : `Nothing is known about topic ${index - 1}.`,
  }));
  return [...before, ...user(QUESTION)];
}

/** Every marker of the text has its citation, and the words of every citation stand in a passage of its document. */
export function assertCited(text, ragstone) {
  assert.equal(ragstone.status, "ANSWERED");
  assert.equal(ragstone.answer, text);
  const markers = [...text.matchAll(/\[(\d+)\]/g)].map(match => Number(match[1]));
  assert.ok(markers.length > 0, "the answer has citations");
  assert.deepEqual(
    ragstone.citations.map(citation => citation.marker),
    markers,
  );
  for (const citation of ragstone.citations) {
    const passage = ragstone.passages.find(({ rank }) => rank === citation.marker);
    assert.equal(passage.chunkId, citation.chunkId);
    assert.equal(passage.documentId, citation.documentId);
    assert.ok(passage.text.includes(citation.quote), `the passage holds '${citation.quote}'`);
  }
  assert.match(ragstone.traceId, /^[0-9a-f]{32}$/);
}

export function assertAbstained(text, ragstone) {
  assert.equal(text, "I found nothing in the documents that answers this.");
  assert.equal(ragstone.status, "ABSTAINED");
  assert.deepEqual(ragstone.citations, []);
}

/** The models behind {@link WRITTEN}, as the test wants them. */
export const models = {
  /** From now on the model does so: quote, decline, refuse, fall-silent, break-off. */
  async let(model, script) {
    await fetch(`${MODEL_SERVER}/script/${model}`, { method: "PUT", body: JSON.stringify(script) });
  },

  async reset() {
    await fetch(`${MODEL_SERVER}/script`, { method: "DELETE" });
  },

  async calls() {
    return (await fetch(`${MODEL_SERVER}/calls`)).json();
  },
};

/** Waits until a condition holds; fails after the limit. */
export async function within(limitMs, what, holds) {
  const deadline = Date.now() + limitMs;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, `${what} within ${limitMs} ms`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

/** A fetch that counts, and sends the first requests to a service without an index. */
export function countingFetch(failures = 0) {
  const counting = (url, init) => {
    counting.calls += 1;
    const address = counting.calls <= failures ? String(url).replace(WRITTEN, WITHOUT_INDEX) : url;
    return fetch(address, init);
  };
  counting.calls = 0;
  return counting;
}
