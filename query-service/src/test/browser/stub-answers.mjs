// What the stub server answers, one scenario each; the question chooses the scenario.

const chunk = number => `0f3c9a5e-7d21-8b4e-9c${String(number).padStart(2, "0")}-5a1d2e3f4b60`;

const deletingText = `A document is deleted by a record with a null value under its key, by a CloudEvent of the type \`dev.ragstone.document.deleted\`, or by an HTTP DELETE to the ingestion service. All three mean the same.

The HTTP form needs only the id of the document:

\`\`\`bash
curl -X DELETE http://localhost:8081/api/v1/documents/handbook/leave
\`\`\`

The answer is 202. When the status of the document is DELETED, no query finds it any more.`;

const passages = [
  {
    rank: 1,
    chunkId: chunk(1),
    documentId: "docs/guides/deleting.md",
    title: "Delete a document",
    uri: "https://ragstone.example/docs/guides/deleting",
    text: deletingText,
    headings: ["Delete a document", "Three ways to delete"],
    metadata: { section: "guides" },
    scores: { dense: 0.842, lexical: 11.27, fused: 0.0328, rerank: 0.913 },
  },
  {
    rank: 2,
    chunkId: chunk(2),
    documentId: "docs/guides/publishing.md",
    title: "Publish documents",
    uri: "https://ragstone.example/docs/guides/publishing",
    text: "A null value deletes the document named by the key. It deletes every version whose record came before it, and a late record of an older version does not bring the document back.",
    headings: ["Publish documents", "Forms of an event", "Null value"],
    metadata: { section: "guides" },
    scores: { dense: 0.791, lexical: 9.04, fused: 0.0322, rerank: 0.684 },
  },
  {
    rank: 3,
    chunkId: chunk(3),
    documentId: "docs/adr/0001-registry-entry-is-the-only-compare-and-set.md",
    title: "The registry entry is the only compare-and-set",
    uri: null,
    text: "A deletion is remembered as a fence in the registry entry. The fence outlives the retention of the topics, so that a replayed or delayed event of a deleted version is recognised as stale.",
    headings: ["Decision"],
    metadata: { section: "adr" },
    scores: { dense: 0.712, lexical: null, fused: 0.0159, rerank: 0.351 },
  },
];

const answered = {
  interactionId: "5b1f6f3e-52a1-4c0e-9c69-0f3d3a4c2d11",
  traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
  status: "ANSWERED",
  answerability: 0.94,
  answer: [
    "A document is deleted by a record with a null value under its key, by a CloudEvent of the type `dev.ragstone.document.deleted`, or by an HTTP DELETE to the ingestion service [1]. A null value deletes the document named by the key [2].",
    "The HTTP form needs only the id of the document [1]:",
    "```\ncurl -X DELETE http://localhost:8081/api/v1/documents/handbook/leave\n```",
    "- All three mean the same [1]\n- When the status is DELETED, no query finds it any more [1]",
  ].join("\n\n"),
  citations: [
    citation(1, passages[0], "A document is deleted by a record with a null value under its key, by a CloudEvent of the type `dev.ragstone.document.deleted`, or by an HTTP DELETE to the ingestion service.", "SUPPORTED", 0.97),
    citation(2, passages[1], "A null value deletes the document named by the key.", "SUPPORTED", 1),
    citation(1, passages[0], "The HTTP form needs only the id of the document:", "SUPPORTED", 1),
    citation(1, passages[0], "```bash\ncurl -X DELETE http://localhost:8081/api/v1/documents/handbook/leave\n```", "SUPPORTED", 1),
    citation(1, passages[0], "When the status of the document is DELETED,\nno query finds it any more.", "UNCHECKED", 0),
  ],
  passages,
  model: "extractive",
  promptVersion: "extractive-1",
  usage: { promptTokens: 0, completionTokens: 0, costUsd: 0 },
  timings: { embedMs: 11.8, retrieveMs: 3.4, rerankMs: 6.1, generateMs: 4.9, totalMs: 28.3 },
  degraded: [],
};

function citation(marker, passage, quote, verdict, support) {
  const { documentId, chunkId, title, uri } = passage;
  return { marker, documentId, chunkId, title, uri, quote, verdict, support };
}

const abstained = {
  ...answered,
  status: "ABSTAINED",
  answerability: 0.12,
  answer: "The documents do not answer this question.",
  citations: [],
  degraded: ["rerank"],
};

/** Everything in it tries to become markup or a script address. */
const hostileText = `<img src=x onerror="window.hacked=true"><script>window.hacked=true</script>`;
const hostilePassage = {
  ...passages[0],
  title: hostileText,
  documentId: `"><svg onload="window.hacked=true">`,
  uri: "javascript:window.hacked=true",
  text: `Before ${hostileText} after`,
  headings: [hostileText],
};
const hostile = {
  ...answered,
  answer: `${hostileText} [1]`,
  citations: [citation(1, hostilePassage, hostileText, "UNSUPPORTED", 0.2)],
  passages: [hostilePassage],
  model: hostileText,
};

const madeUp = "A null value deletes `every draft` of all 40 sabbatical documents within a week [2][1].\n\n- All three mean the same [1]";
const twisted = {
  ...answered,
  answer: madeUp,
  citations: [
    { ...citation(2, passages[1], "A null value deletes the document named by the key.", "UNSUPPORTED", 0.08), unsupported: wordsOf(madeUp) },
    { ...citation(1, passages[0], "All three mean the same.", "UNSUPPORTED", 0.04), unsupported: wordsOf(madeUp) },
    { ...citation(1, passages[0], "All three mean the same.", "SUPPORTED", 1), unsupported: [] },
  ],
};

function wordsOf(text) {
  return ["draft", "40", "sabbatical", "week"].map(word => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
}

const wide = "w".repeat(400);
const longWords = {
  ...answered,
  answer: `${wide} [1]`,
  citations: [citation(1, { ...passages[0], title: wide }, wide, "SUPPORTED", 1)],
  passages: [{ ...passages[0], title: wide, documentId: wide, text: `${wide}\n${wide}` }],
};

export const problem = {
  type: "urn:ragstone:problem:index-unavailable",
  title: "Index unavailable",
  status: 503,
  detail: "The index cannot be reached.",
  traceId: "0af7651916cd43dd8448eb211c80319c",
  action: "Send the same request again in 5 s.",
};

export const invalid = {
  type: "urn:ragstone:problem:invalid-request",
  title: "Invalid request",
  status: 400,
  detail: "question must not be blank; topK must be at least 1",
  traceId: "0af7651916cd43dd8448eb211c80319d",
  action: "Correct the request and send it again.",
  violations: ["question must not be blank", "topK must be at least 1"],
};

/** The key that is wanted where a question is secret. */
export const KEY = "a-key-of-the-test";

export const unauthenticated = {
  type: "urn:ragstone:problem:unauthenticated",
  title: "Not authenticated",
  status: 401,
  detail: "The request does not say who asks.",
  traceId: "0af7651916cd43dd8448eb211c80319e",
  action: "Send the header Authorization: Bearer with a key or token.",
};

const blocked = { ...abstained, status: "BLOCKED", answer: "", passages: [], degraded: [] };

/** The scenario of a question: how it ends, and how long each token takes. */
export function scenarioFor(question, authorization) {
  if (question.includes("secret") && authorization !== `Bearer ${KEY}`) {
    return { refusal: unauthenticated };
  }
  const scenarios = [
    ["problem", { refusal: problem }],
    ["two rules broken", { refusal: invalid }],
    ["broken in the middle", { response: answered, failure: problem }],
    ["cut off", { response: answered, cut: true }],
    ["slow", { response: answered, tokenMs: 400 }],
    ["nothing", { response: abstained }],
    ["forbidden", { response: blocked }],
    ["hostile", { response: hostile }],
    ["twisted", { response: twisted }],
    ["long words", { response: longWords }],
  ];
  return scenarios.find(([word]) => question.includes(word))?.[1] ?? { response: answered };
}
