// The Vercel AI SDK, with its provider for compatible services and with the one for OpenAI itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { APICallError, Output, generateText, streamText, tool } from "ai";
import { z } from "zod";
import {
  ANSWERED_BY,
  FOLLOW_UP,
  MODEL,
  PICTURE,
  QUESTION,
  UNANSWERABLE,
  assertAbstained,
  assertCited,
  forEachService,
  longConversation,
  user,
} from "./subject.mjs";

/** Hands the member ragstone of answers to whoever asks the SDK, as providerMetadata.ragstone. */
const metadataExtractor = {
  extractMetadata: async ({ parsedBody }) => ({ ragstone: parsedBody.ragstone }),
  createStreamExtractor() {
    let last;
    return {
      processChunk: chunk => (last = chunk?.ragstone ?? last),
      buildMetadata: () => ({ ragstone: last }),
    };
  },
};

forEachService(baseURL => {
  const provider = createOpenAICompatible({ name: "ragstone", baseURL, includeUsage: true, metadataExtractor });
  const call = { model: provider(MODEL), maxRetries: 0 };
  const ask = options => generateText({ ...call, ...options });
  const stream = options => streamText({ ...call, onError: () => {}, ...options });

  test("an answer is a text that stops by itself", async () => {
    const answer = await ask({ prompt: QUESTION });

    assert.match(answer.text, /DELETE/);
    assert.equal(answer.finishReason, "stop");
    assert.equal(answer.response.modelId, MODEL);
    assert.deepEqual(answer.warnings ?? [], []);
  });

  test("a streamed answer, put together, is the plain one", async () => {
    const plain = await ask({ prompt: QUESTION });
    const streamed = stream({ prompt: QUESTION });
    const pieces = [];
    for await (const piece of streamed.textStream) {
      pieces.push(piece);
    }

    assert.ok(pieces.length > 3, "it comes in pieces");
    assert.equal(pieces.join(""), plain.text);
    assert.equal(await streamed.finishReason, "stop");
  });

  test("what was consumed is told, streamed or not", async () => {
    const plain = await ask({ prompt: QUESTION });
    const streamed = stream({ prompt: QUESTION });
    await streamed.consumeStream();

    assert.equal(plain.usage.totalTokens, plain.usage.inputTokens + plain.usage.outputTokens);
    assert.deepEqual(await streamed.usage, plain.usage);
  });

  test("citations come as metadata of the provider, streamed or not", async () => {
    const plain = await ask({ prompt: QUESTION });
    const streamed = stream({ prompt: QUESTION });

    assertCited(plain.text, plain.providerMetadata.ragstone);
    assertCited(await streamed.text, (await streamed.providerMetadata).ragstone);
  });

  test("citations are in the body as it came, without an extractor", async () => {
    const plain = await ask({ prompt: QUESTION });
    const ends = [];
    const streamed = stream({ prompt: QUESTION, includeRawChunks: true });
    for await (const part of streamed.fullStream) {
      if (part.type === "raw" && part.rawValue.ragstone) {
        ends.push(part.rawValue.ragstone);
      }
    }

    assertCited(plain.text, plain.response.body.ragstone);
    assert.equal(ends.length, 1);
    assertCited(await streamed.text, ends[0]);
  });

  test("a follow-up question is understood by what was said before", async () => {
    const answer = await ask({ system: "Be brief.", messages: FOLLOW_UP });

    assert.match(answer.providerMetadata.ragstone.searchedFor, /ABSTAINED/);
    assertCited(answer.text, answer.providerMetadata.ragstone);
  });

  test("a question may come in parts of text", async () => {
    const parts = [{ type: "text", text: "How do I delete" }, { type: "text", text: "a document?" }];
    const answer = await ask({ messages: [{ role: "user", content: parts }] });

    assertCited(answer.text, answer.providerMetadata.ragstone);
  });

  test("a conversation of fifty turns is no problem", async () => {
    const answer = await ask({ messages: longConversation(50) });

    assert.ok(answer.providerMetadata.ragstone.passages.some(passage => passage.documentId === ANSWERED_BY));
  });

  test("a question that the documents do not answer is declined", async () => {
    const answer = await ask({ prompt: UNANSWERABLE });
    const streamed = stream({ prompt: UNANSWERABLE });

    assertAbstained(answer.text, answer.providerMetadata.ragstone);
    assertAbstained(await streamed.text, (await streamed.providerMetadata).ragstone);
  });

  test("settings that tune a model are ignored", async () => {
    const plain = await ask({ prompt: QUESTION });
    const tuned = await ask({ prompt: QUESTION, temperature: 1.5, topP: 0.1, maxOutputTokens: 5, seed: 7 });

    assert.equal(tuned.text, plain.text);
  });

  test("options of the provider say how passages are found", async () => {
    const one = await ask({
      prompt: QUESTION,
      providerOptions: { ragstone: { ragstone: { topK: 1, filters: { "metadata.source": "docs" } } } },
    });

    assert.equal(one.providerMetadata.ragstone.passages.length, 1);
  });

  test("another model is not found, and the message names the one there is", async () => {
    await assert.rejects(ask({ model: provider("gpt-4o"), prompt: QUESTION }), failure => {
      assert.ok(APICallError.isInstance(failure));
      assert.equal(failure.statusCode, 404);
      assert.match(failure.message, /'gpt-4o'.*'ragstone'/);
      return true;
    });
  });

  const look = tool({ description: "looks", inputSchema: z.object({}), execute: () => "seen" });
  const picture = [{ type: "text", text: QUESTION }, { type: "image", image: PICTURE }];
  const refused = [
    ["tools", { prompt: QUESTION, tools: { look } }, /tools is not supported/],
    ["an object", { prompt: QUESTION, output: Output.object({ schema: z.object({ days: z.number() }) }) }, /response_format/],
    ["words to stop at", { prompt: QUESTION, stopSequences: ["END"] }, /stop is not supported/],
    ["a picture", { messages: user(picture) }, /part of type 'image_url'; only text is read/],
    ["an empty question", { prompt: " " }, /question must be a text that is not blank/],
    ["a question that is too long", { prompt: "why ".repeat(600) }, /at most 2000 characters/],
  ];
  for (const [what, options, message] of refused) {
    test(`${what}: refused, streamed or not, with a message that says what`, async () => {
      const failures = [];
      await assert.rejects(ask(options), failure => failures.push(failure) > 0);
      await stream({ ...options, onError: ({ error }) => failures.push(error) }).consumeStream();

      assert.equal(failures.length, 2);
      for (const failure of failures) {
        assert.ok(APICallError.isInstance(failure));
        assert.equal(failure.statusCode, 400);
        assert.equal(failure.isRetryable, false);
        assert.match(failure.message, message);
      }
    });
  }

  test("a stream that is given up ends there, and the next question is answered", async () => {
    const reader = new AbortController();
    const streamed = stream({ prompt: QUESTION, abortSignal: reader.signal });
    const kinds = [];
    for await (const part of streamed.fullStream) {
      kinds.push(part.type);
      if (part.type === "text-delta") {
        reader.abort();
      }
    }

    assert.equal(kinds.at(-1), "abort");
    assert.match((await ask({ prompt: QUESTION })).text, /DELETE/);
  });

  test("questions at the same time have their own answers each", async () => {
    const prompts = [QUESTION, "What does ABSTAINED mean?", UNANSWERABLE];
    const answers = await Promise.all(prompts.map(prompt => ask({ prompt })));

    assert.equal(new Set(answers.map(answer => answer.text)).size, prompts.length);
    assert.match(answers[0].text, /DELETE/);
  });

  test("the provider for OpenAI answers through its chat model, streamed or not", async () => {
    const openai = createOpenAI({ baseURL, apiKey: "any" });
    const plain = await ask({ model: openai.chat(MODEL), prompt: QUESTION });
    const streamed = stream({ model: openai.chat(MODEL), prompt: QUESTION });

    assertCited(plain.text, plain.response.body.ragstone);
    assert.equal(await streamed.text, plain.text);
    assert.deepEqual(await streamed.usage, plain.usage);
  });
});
