// What clients see of the language model behind the service, when it works and when it does not.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { ChatOpenAI } from "@langchain/openai";
import { streamText } from "ai";
import OpenAI, { APIConnectionTimeoutError } from "openai";
import { PROMPT_TOKENS } from "./model-server.mjs";
import { MODEL, QUESTION, WRITTEN, assertAbstained, assertCited, models, user, within } from "./subject.mjs";

const PATIENCE_MS = 10_000;
const PIECES_BEFORE_SILENCE = 3;

const client = new OpenAI({ baseURL: WRITTEN, apiKey: "any", maxRetries: 0 });
const ask = (more, options) =>
  client.chat.completions.create({ model: MODEL, messages: user(QUESTION), ...more }, options);

/** Every client's stream of text, told by a signal to end. */
const readers = {
  async *openai(signal) {
    for await (const chunk of await ask({ stream: true }, { signal })) {
      yield chunk.choices[0]?.delta.content ?? "";
    }
  },
  async *"ai SDK"(signal) {
    const provider = createOpenAICompatible({ name: "ragstone", baseURL: WRITTEN });
    yield* streamText({ model: provider(MODEL), prompt: QUESTION, abortSignal: signal }).textStream;
  },
  async *"LangChain.js"(signal) {
    const model = new ChatOpenAI({ model: MODEL, apiKey: "any", configuration: { baseURL: WRITTEN } });
    for await (const chunk of await model.stream(QUESTION, { signal })) {
      yield chunk.content;
    }
  },
};

afterEach(() => models.reset());

async function isAbandoned(model) {
  return (await models.calls()).find(call => call.model === model).isAbandoned;
}

test("usage is the model's own count, streamed or not", async () => {
  const { usage } = await ask();
  const streamed = await ask({ stream: true, stream_options: { include_usage: true } });
  let last;
  for await (const chunk of streamed) {
    last = chunk;
  }

  assert.equal(usage.prompt_tokens, PROMPT_TOKENS);
  assert.ok(usage.completion_tokens > 1);
  assert.deepEqual(last.usage, usage);
});

test("the model sees question and conversation, and is tuned by the service alone", async () => {
  const messages = [...user("What is a tombstone?"), { role: "assistant", content: "A null value." }, ...user(QUESTION)];
  await ask({ messages, temperature: 1.5, max_tokens: 5 });

  const [{ body }] = await models.calls();
  assert.deepEqual(
    body.messages.slice(1, -1).map(message => message.content),
    ["What is a tombstone?", "A null value."],
  );
  assert.ok(body.messages.at(-1).content.includes(QUESTION));
  assert.equal(body.temperature, 0);
  assert.ok(body.max_tokens > 5);
});

test("a model that finds no answer in the passages is an abstention", async () => {
  await models.let("large", { does: "decline" });

  const completion = await ask();

  assertAbstained(completion.choices[0].message.content, completion.ragstone);
});

test("a model that fails is replaced by the next, unseen by the client", async () => {
  await models.let("large", { does: "refuse", status: 503 });

  const completion = await ask();

  assertCited(completion.choices[0].message.content, completion.ragstone);
  assert.equal(completion.ragstone.model, "small");
  assert.deepEqual(completion.ragstone.degraded, []);
});

test("when all models fail passages are quoted, and ragstone says so", async () => {
  await models.let("large", { does: "refuse", status: 500 });
  await models.let("small", { does: "refuse", status: 429 });

  const completion = await ask();

  assertCited(completion.choices[0].message.content, completion.ragstone);
  assert.equal(completion.ragstone.model, "extractive");
  assert.deepEqual(completion.ragstone.degraded, ["generation"]);
});

test("an answer that breaks off keeps its words, and ragstone says that they are not all", async () => {
  await models.let("large", { does: "break-off", after: PIECES_BEFORE_SILENCE });
  let text = "";
  let ragstone;
  for await (const chunk of await ask({ stream: true })) {
    text += chunk.choices[0].delta.content ?? "";
    ragstone = chunk.ragstone;
  }

  assert.ok(text.length > 0);
  assert.equal(ragstone.answer, text);
  assert.deepEqual(ragstone.degraded, ["generation_incomplete"]);
});

test("a client whose patience ends says so", async () => {
  await models.let("large", { does: "fall-silent", after: 0 });

  await assert.rejects(ask({}, { timeout: 500 }), APIConnectionTimeoutError);
});

for (const [name, read] of Object.entries(readers)) {
  test(`${name}: words are read while the model still writes, and who stops reading stops the model`, async () => {
    await models.let("large", { does: "fall-silent", after: PIECES_BEFORE_SILENCE });
    const reader = new AbortController();
    let text = "";
    const reading = (async () => {
      for await (const piece of read(reader.signal)) {
        text += piece;
      }
    })().catch(() => {});
    await within(PATIENCE_MS, "the first words arrive", () => text.length > 0);
    assert.equal(await isAbandoned("large"), false);

    reader.abort();
    await within(PATIENCE_MS, "the call of the model ends", () => isAbandoned("large"));
    await reading;
  });
}
