// What clients do when the service cannot reach its index: the refusal tells them to try again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { ChatOpenAI } from "@langchain/openai";
import { APICallError, RetryError, generateText, streamText } from "ai";
import OpenAI, { APIError, InternalServerError } from "openai";
import { MODEL, QUESTION, WITHOUT_INDEX, WRITTEN, countingFetch, user } from "./subject.mjs";

const RETRIES = 1;

const openai = (baseURL, fetch) => new OpenAI({ baseURL, apiKey: "any", maxRetries: RETRIES, fetch });
const ask = (client, more) => client.chat.completions.create({ model: MODEL, messages: user(QUESTION), ...more });
const provider = (baseURL, fetch) => createOpenAICompatible({ name: "ragstone", baseURL, fetch })(MODEL);
const chat = (baseURL, fetch) =>
  new ChatOpenAI({ model: MODEL, apiKey: "any", maxRetries: RETRIES, configuration: { baseURL, fetch } });

test("openai: an outage is an error of the server, tried as often as the client is told", async () => {
  const fetch = countingFetch();

  await assert.rejects(ask(openai(WITHOUT_INDEX, fetch)), failure => {
    assert.ok(failure instanceof InternalServerError);
    assert.equal(failure.status, 503);
    assert.equal(failure.code, "index-unavailable");
    assert.match(failure.message, /The index cannot be reached\. Send the same request again/);
    return true;
  });
  assert.equal(fetch.calls, 1 + RETRIES);
});

test("openai: an outage that passes is not seen", async () => {
  const fetch = countingFetch(RETRIES);

  assert.match((await ask(openai(WRITTEN, fetch))).choices[0].message.content, /DELETE/);
  assert.equal(fetch.calls, 1 + RETRIES);
});

test("openai: a refused request is not tried again", async () => {
  const fetch = countingFetch();

  await assert.rejects(ask(openai(WRITTEN, fetch), { n: 2 }));
  assert.equal(fetch.calls, 1);
});

test("openai: a stream that fails ends with the error", async () => {
  await assert.rejects(
    async () => {
      for await (const chunk of await ask(openai(WITHOUT_INDEX), { stream: true })) {
        assert.fail(`nothing is said before the failure, but there was ${JSON.stringify(chunk)}`);
      }
    },
    failure => failure instanceof APIError && failure.code === "index-unavailable",
  );
});

test("ai SDK: an outage is tried as often as the client is told, and one that passes is not seen", async () => {
  const failing = generateText({ model: provider(WITHOUT_INDEX), prompt: QUESTION, maxRetries: RETRIES });
  await assert.rejects(failing, failure => {
    assert.ok(RetryError.isInstance(failure));
    assert.equal(failure.errors.length, 1 + RETRIES);
    assert.ok(failure.errors.every(error => APICallError.isInstance(error) && error.statusCode === 503));
    return true;
  });

  const model = provider(WRITTEN, countingFetch(RETRIES));
  assert.match((await generateText({ model, prompt: QUESTION, maxRetries: RETRIES })).text, /DELETE/);
});

test("ai SDK: a stream that fails ends with the error", async () => {
  const errors = [];
  const onError = ({ error }) => errors.push(error);
  await streamText({ model: provider(WITHOUT_INDEX), prompt: QUESTION, maxRetries: 0, onError }).consumeStream();

  assert.equal(errors.length, 1);
  assert.match(errors[0].message ?? errors[0], /The index cannot be reached/);
});

test("LangChain.js: an outage is an error of the server, and one that passes is not seen", async () => {
  await assert.rejects(chat(WITHOUT_INDEX).invoke(QUESTION), failure => failure.status === 503);

  assert.match((await chat(WRITTEN, countingFetch(RETRIES)).invoke(QUESTION)).content, /DELETE/);
});

test("LangChain.js: a stream that fails ends with the error", async () => {
  await assert.rejects(async () => {
    for await (const chunk of await chat(WITHOUT_INDEX).stream(QUESTION)) {
      assert.fail(`nothing is said before the failure, but there was '${chunk.content}'`);
    }
  }, /The index cannot be reached/);
});
