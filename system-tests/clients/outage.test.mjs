// What clients do when the service cannot reach its index: its refusal tells them to try again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { ChatOpenAI } from "@langchain/openai";
import { APICallError, generateText, streamText } from "ai";
import OpenAI, { InternalServerError } from "openai";
import { MODEL, QUESTION, WITHOUT_INDEX, WRITTEN, countingFetch, user } from "./subject.mjs";

/** Each client's text of an answer: (address, fetch, retries, streamed) to text. */
const clients = {
  async openai(baseURL, fetch, maxRetries, stream) {
    const client = new OpenAI({ baseURL, apiKey: "any", maxRetries, fetch });
    const answer = await client.chat.completions.create({ model: MODEL, messages: user(QUESTION), stream });
    return stream ? joined(answer, chunk => chunk.choices[0].delta.content) : answer.choices[0].message.content;
  },
  async "ai SDK"(baseURL, fetch, maxRetries, stream) {
    const model = createOpenAICompatible({ name: "ragstone", baseURL, fetch })(MODEL);
    const asked = { model, prompt: QUESTION, maxRetries };
    if (!stream) {
      return (await generateText(asked)).text;
    }
    let failure;
    const answer = streamText({ ...asked, onError: ({ error }) => (failure = error) });
    await answer.consumeStream();
    if (failure) {
      throw failure;
    }
    return answer.text;
  },
  async "LangChain.js"(baseURL, fetch, maxRetries, stream) {
    const model = new ChatOpenAI({ model: MODEL, apiKey: "any", maxRetries, configuration: { baseURL, fetch } });
    return stream ? joined(await model.stream(QUESTION), chunk => chunk.content) : (await model.invoke(QUESTION)).content;
  },
};

async function joined(chunks, text) {
  let whole = "";
  for await (const chunk of chunks) {
    whole += text(chunk) ?? "";
  }
  return whole;
}

for (const [name, ask] of Object.entries(clients)) {
  test(`${name}: an outage is an error of the server that says what to do, streamed or not`, async () => {
    for (const stream of [false, true]) {
      await assert.rejects(ask(WITHOUT_INDEX, fetch, 0, stream), failure => {
        assert.equal(failure.status ?? failure.statusCode, 503);
        assert.match(failure.message, /The index cannot be reached\. Send the same request again/);
        return true;
      });
    }
  });

  test(`${name}: an outage that passes is not seen by who lets the client try again, streamed or not`, async () => {
    const unlucky = [countingFetch(1), countingFetch(1)];
    const answers = await Promise.all([ask(WRITTEN, unlucky[0], 1, false), ask(WRITTEN, unlucky[1], 1, true)]);

    assert.match(answers[0], /DELETE/);
    assert.equal(answers[1], answers[0]);
    assert.deepEqual(
      unlucky.map(({ calls }) => calls),
      [2, 2],
    );
  });
}

test("openai: the error has the kinds that OpenAI's have", async () => {
  await assert.rejects(clients.openai(WITHOUT_INDEX, fetch, 0, true), failure => {
    assert.ok(failure instanceof InternalServerError);
    assert.equal(failure.code, "index-unavailable");
    assert.equal(failure.type, "server_error");
    return true;
  });
});

test("ai SDK: the error is one that may be tried again", async () => {
  await assert.rejects(clients["ai SDK"](WITHOUT_INDEX, fetch, 0, false), failure => {
    assert.ok(APICallError.isInstance(failure));
    return failure.isRetryable;
  });
});

test("a request that is refused is not tried again", async () => {
  const counting = countingFetch();
  const client = new OpenAI({ baseURL: WRITTEN, apiKey: "any", maxRetries: 1, fetch: counting });

  await assert.rejects(client.chat.completions.create({ model: MODEL, messages: user(QUESTION), n: 2 }));
  assert.equal(counting.calls, 1);
});
