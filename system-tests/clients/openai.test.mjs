// The npm package openai.
import assert from "node:assert/strict";
import { test } from "node:test";
import OpenAI, { APIUserAbortError, BadRequestError, NotFoundError } from "openai";
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

forEachService(baseURL => {
  const client = new OpenAI({ baseURL, apiKey: "any", maxRetries: 0 });
  const chat = client.chat.completions;
  const ask = (messages, more = {}) => chat.create({ model: MODEL, messages, ...more });
  const chunksOf = async (messages, more = {}) => {
    const chunks = [];
    for await (const chunk of await ask(messages, { stream: true, ...more })) {
      chunks.push(chunk);
    }
    return chunks;
  };
  const textOf = chunks => chunks.map(chunk => chunk.choices[0]?.delta.content ?? "").join("");

  test("an answer is a completion of the assistant that stops by itself", async () => {
    const completion = await ask(user(QUESTION));

    assert.equal(completion.object, "chat.completion");
    assert.equal(completion.model, MODEL);
    assert.match(completion.id, /^chatcmpl-/);
    assert.equal(completion.choices.length, 1);
    assert.equal(completion.choices[0].finish_reason, "stop");
    assert.equal(completion.choices[0].message.role, "assistant");
    assert.match(completion.choices[0].message.content, /DELETE/);
    const { prompt_tokens, completion_tokens, total_tokens } = completion.usage;
    assert.equal(total_tokens, prompt_tokens + completion_tokens);
  });

  test("a streamed answer, put together, is the plain one", async () => {
    const plain = await ask(user(QUESTION));
    const chunks = await chunksOf(user(QUESTION));

    assert.ok(chunks.length > 3, "it comes in pieces");
    assert.equal(textOf(chunks), plain.choices[0].message.content);
  });

  test("chunks are of one completion, which the assistant begins and a reason ends", async () => {
    const chunks = await chunksOf(user(QUESTION));

    assert.equal(new Set(chunks.map(chunk => chunk.id)).size, 1);
    assert.equal(chunks[0].choices[0].delta.role, "assistant");
    const reasons = chunks.map(chunk => chunk.choices[0].finish_reason);
    assert.equal(reasons.pop(), "stop");
    assert.deepEqual([...new Set(reasons)], [null]);
  });

  test("a stream ends with what was consumed, if that is wanted", async () => {
    const plain = await ask(user(QUESTION));
    const chunks = await chunksOf(user(QUESTION), { stream_options: { include_usage: true } });

    assert.deepEqual(chunks.at(-1).choices, []);
    assert.deepEqual(chunks.at(-1).usage, plain.usage);
  });

  test("a stream says nothing about consumption unless that is wanted", async () => {
    const chunks = await chunksOf(user(QUESTION));

    assert.ok(chunks.every(chunk => chunk.usage == null && chunk.choices.length === 1));
  });

  test("ragstone of an answer has the citations, and each leads to its own words", async () => {
    const completion = await ask(user(QUESTION));

    assertCited(completion.choices[0].message.content, completion.ragstone);
    assert.ok(completion.ragstone.passages.some(passage => passage.documentId === ANSWERED_BY));
    assert.equal(completion.id, `chatcmpl-${completion.ragstone.interactionId}`);
  });

  test("ragstone of a stream has the citations, in the chunk that ends it", async () => {
    const chunks = await chunksOf(user(QUESTION));

    assertCited(textOf(chunks), chunks.at(-1).ragstone);
    assert.ok(chunks.slice(0, -1).every(chunk => chunk.ragstone === undefined));
  });

  test("the client's own collector of a stream keeps text and ragstone", async () => {
    const completion = await chat.stream({ model: MODEL, messages: user(QUESTION) }).finalChatCompletion();

    assertCited(completion.choices[0].message.content, completion.ragstone);
  });

  test("a follow-up question is understood by what was said before", async () => {
    const completion = await ask(FOLLOW_UP);

    assert.match(completion.ragstone.searchedFor, /ABSTAINED/);
    assertCited(completion.choices[0].message.content, completion.ragstone);
  });

  test("instructions of system and developer are accepted and not searched for", async () => {
    const completion = await ask([
      { role: "system", content: "Be brief." },
      { role: "developer", content: "Speak of whales." },
      ...user(QUESTION),
    ]);

    assertCited(completion.choices[0].message.content, completion.ragstone);
    assert.ok(completion.ragstone.passages.some(passage => passage.documentId === ANSWERED_BY));
  });

  test("a question may come in parts of text", async () => {
    const inParts = await ask([
      { role: "user", content: [{ type: "text", text: "How do I delete" }, { type: "text", text: "a document?" }] },
    ]);

    assertCited(inParts.choices[0].message.content, inParts.ragstone);
  });

  test("a conversation of fifty turns is no problem", async () => {
    const completion = await ask(longConversation(50));

    assertCited(completion.choices[0].message.content, completion.ragstone);
  });

  test("a question that the documents do not answer is declined", async () => {
    const completion = await ask(user(UNANSWERABLE));
    const chunks = await chunksOf(user(UNANSWERABLE));

    assertAbstained(completion.choices[0].message.content, completion.ragstone);
    assertAbstained(textOf(chunks), chunks.at(-1).ragstone);
  });

  test("a question in any script is read and told back as it was", async () => {
    const name = "Übergröße-文書-🗑️";
    const completion = await ask(user(`${QUESTION} ${name}`));

    assert.equal(completion.choices[0].finish_reason, "stop");
    await assert.rejects(ask(user(QUESTION), { model: name }), failure => failure.message.includes(`'${name}'`));
  });

  test("another model is not found, and the message names the one there is", async () => {
    await assert.rejects(ask(user(QUESTION), { model: "gpt-4o" }), failure => {
      assert.ok(failure instanceof NotFoundError);
      assert.match(failure.message, /'gpt-4o'.*'ragstone'/);
      return true;
    });
  });

  test("models are listed, and the one there is can be looked up", async () => {
    const names = [];
    for await (const model of client.models.list()) {
      names.push(model.id);
    }
    assert.deepEqual(names, [MODEL]);
    assert.equal((await client.models.retrieve(MODEL)).id, MODEL);
    await assert.rejects(client.models.retrieve("org/gpt-4o"), NotFoundError);
  });

  test("an interface that is not there is not found", async () => {
    await assert.rejects(client.embeddings.create({ model: MODEL, input: "text" }), NotFoundError);
    await assert.rejects(client.responses.create({ model: MODEL, input: QUESTION }), NotFoundError);
  });

  const tool = { type: "function", function: { name: "look", parameters: { type: "object", properties: {} } } };
  const schema = { name: "answer", schema: { type: "object", properties: {} } };
  const picture = [{ type: "text", text: QUESTION }, { type: "image_url", image_url: { url: PICTURE } }];
  const unsupported = [
    ["tools", { tools: [tool] }, /tools is not supported/],
    ["functions", { functions: [{ name: "look" }] }, /functions is not supported/],
    ["two answers", { n: 2 }, /n must be an integer from 1 to 1, but is 2/],
    ["an answer in JSON", { response_format: { type: "json_object" } }, /response_format must be of type text/],
    ["an answer by a schema", { response_format: { type: "json_schema", json_schema: schema } }, /response_format/],
    ["probabilities", { logprobs: true }, /logprobs is not supported/],
    ["words to stop at", { stop: ["END"] }, /stop is not supported/],
    ["speech", { modalities: ["text", "audio"] }, /modalities must be text/],
    ["a picture", { messages: [{ role: "user", content: picture }] }, /part of type 'image_url'; only text is read/],
  ];
  for (const [what, members, message] of unsupported) {
    test(`${what}: refused, streamed or not, with a message that says what`, async () => {
      for (const stream of [false, true]) {
        await assert.rejects(ask(user(QUESTION), { ...members, stream }), failure => {
          assert.ok(failure instanceof BadRequestError);
          assert.equal(failure.type, "invalid_request_error");
          assert.equal(failure.code, "invalid-request");
          assert.equal(failure.param, null);
          assert.match(failure.message, message);
          return true;
        });
      }
    });
  }

  test("all that is wrong is told at once", async () => {
    await assert.rejects(ask(user(QUESTION), { tools: [tool], stop: "END", n: 3 }), /tools[\s\S]*n must[\s\S]*stop/);
  });

  test("members that tune a model, and those that nobody knows, are ignored", async () => {
    const plain = await ask(user(QUESTION));
    const tuned = await ask(user(QUESTION), {
      temperature: 1.5,
      top_p: 0.1,
      max_tokens: 5,
      max_completion_tokens: 5,
      presence_penalty: 1,
      frequency_penalty: 1,
      logit_bias: { 50256: -100 },
      seed: 7,
      user: "ada",
      metadata: { team: "hr" },
      store: false,
      service_tier: "auto",
      reasoning_effort: "low",
      parallel_tool_calls: true,
      x_nobody_knows_this: { a: [1] },
    });

    assert.equal(tuned.choices[0].message.content, plain.choices[0].message.content);
  });

  const wrong = [
    ["no messages", { messages: [] }, /messages must be an array with the question as the last/],
    ["an empty question", { messages: user("  ") }, /question must be a text that is not blank/],
    ["a question that is too long", { messages: user("why ".repeat(600)) }, /at most 2000 characters, but has 2400/],
    ["the assistant having the last word", { messages: FOLLOW_UP.slice(0, 2) }, /must be of role user/],
    ["a role that nobody has", { messages: [{ role: "narrator", content: "Once" }] }, /but is of 'narrator'/],
  ];
  for (const [what, members, message] of wrong) {
    test(`${what}: refused with a message that says what`, async () => {
      await assert.rejects(ask([], members), failure => {
        assert.ok(failure instanceof BadRequestError);
        assert.match(failure.message, message);
        return true;
      });
    });
  }

  test("a body that is no JSON is refused with the place", async () => {
    const broken = { body: '{"messages": [', headers: { "Content-Type": "application/json" } };

    await assert.rejects(client.post("/chat/completions", broken), failure => {
      assert.ok(failure instanceof BadRequestError);
      assert.match(failure.message, /line 1, column/);
      return true;
    });
  });

  test("ragstone of a request says how passages are found", async () => {
    const all = await ask(user(QUESTION), { ragstone: { topK: 5 } });
    const one = await ask(user(QUESTION), { ragstone: { topK: 1, mode: "lexical" } });
    const none = await ask(user(QUESTION), { ragstone: { filters: { "metadata.source": "elsewhere" } } });

    assert.ok(all.ragstone.passages.length > 1);
    assert.equal(one.ragstone.passages.length, 1);
    assert.equal(one.ragstone.passages[0].scores.dense, undefined);
    assertAbstained(none.choices[0].message.content, none.ragstone);
    await assert.rejects(ask(user(QUESTION), { ragstone: { mode: "psychic" } }), /mode must be one of/);
  });

  test("a stream that its reader leaves ends there, and the next question is answered", async () => {
    const stream = await ask(user(QUESTION), { stream: true });
    for await (const chunk of stream) {
      assert.equal(chunk.choices[0].delta.role, "assistant");
      break;
    }
    assert.ok(stream.controller.signal.aborted);

    assert.match((await ask(user(QUESTION))).choices[0].message.content, /DELETE/);
  });

  test("a request that is given up before it is answered ends as one", async () => {
    const given = AbortSignal.abort();

    await assert.rejects(chat.create({ model: MODEL, messages: user(QUESTION) }, { signal: given }), APIUserAbortError);
  });

  test("questions at the same time have their own answers each", async () => {
    const questions = [QUESTION, "What does ABSTAINED mean?", UNANSWERABLE, "Which index engines are there?"];
    const alone = [];
    for (const question of questions) {
      alone.push((await ask(user(question))).choices[0].message.content);
    }
    const together = await Promise.all(
      [...questions, ...questions].map(async (question, index) =>
        index % 2 === 0
          ? (await ask(user(question))).choices[0].message.content
          : textOf(await chunksOf(user(question))),
      ),
    );

    assert.deepEqual(together, [...alone, ...alone]);
  });
});
