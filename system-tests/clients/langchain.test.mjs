// LangChain.js with its model for OpenAI.
import assert from "node:assert/strict";
import { test } from "node:test";
import { AIMessage, HumanMessage, SystemMessage } from "@langchain/core/messages";
import { StringOutputParser } from "@langchain/core/output_parsers";
import { ChatPromptTemplate } from "@langchain/core/prompts";
import { tool } from "@langchain/core/tools";
import { ChatOpenAI } from "@langchain/openai";
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
} from "./subject.mjs";

forEachService(baseURL => {
  const chat = fields =>
    new ChatOpenAI({ model: MODEL, apiKey: "any", configuration: { baseURL }, maxRetries: 0, ...fields });
  const model = chat({ __includeRawResponse: true });
  const ragstoneOf = message => message.additional_kwargs.__raw_response?.ragstone;
  const chunksOf = async (question, options) => {
    const chunks = [];
    for await (const chunk of await model.stream(question, options)) {
      chunks.push(chunk);
    }
    return chunks;
  };
  const textOf = chunks => chunks.map(chunk => chunk.content).join("");
  const endOf = chunks => chunks.map(ragstoneOf).filter(ragstone => ragstone !== undefined);

  test("an answer is a message of the assistant that stops by itself", async () => {
    const message = await model.invoke(QUESTION);

    assert.ok(AIMessage.isInstance(message));
    assert.match(message.content, /DELETE/);
    assert.equal(message.response_metadata.finish_reason, "stop");
  });

  test("a streamed answer, put together, is the plain one", async () => {
    const chunks = await chunksOf(QUESTION);

    assert.ok(chunks.length > 3, "it comes in pieces");
    assert.equal(textOf(chunks), (await model.invoke(QUESTION)).content);
  });

  test("what was consumed is told, streamed or not", async () => {
    // The client leaves out what is zero.
    const consumed = message => {
      const { input_tokens = 0, output_tokens = 0, total_tokens = 0 } = message.usage_metadata;
      return { input_tokens, output_tokens, total_tokens };
    };
    const plain = consumed(await model.invoke(QUESTION));
    const streamed = consumed((await chunksOf(QUESTION)).reduce((sum, chunk) => sum.concat(chunk)));

    assert.equal(plain.total_tokens, plain.input_tokens + plain.output_tokens);
    assert.deepEqual(streamed, plain);
  });

  test("ragstone of an answer has the citations, and each leads to its own words", async () => {
    const message = await model.invoke(QUESTION);

    assertCited(message.content, ragstoneOf(message));
  });

  test("ragstone of a stream has the citations, in the chunk that ends it", async () => {
    const chunks = await chunksOf(QUESTION);

    assert.equal(endOf(chunks).length, 1);
    assertCited(textOf(chunks), endOf(chunks)[0]);
  });

  test("a follow-up question is understood by what was said before", async () => {
    const [first, reply, question] = FOLLOW_UP.map(turn => turn.content);
    const message = await model.invoke([
      new SystemMessage("Be brief."),
      new HumanMessage(first),
      new AIMessage(reply),
      new HumanMessage(question),
    ]);

    assert.match(ragstoneOf(message).searchedFor, /ABSTAINED/);
  });

  test("a question may come in parts of text", async () => {
    const content = [{ type: "text", text: "How do I delete" }, { type: "text", text: "a document?" }];
    const message = await model.invoke([new HumanMessage({ content })]);

    assertCited(message.content, ragstoneOf(message));
  });

  test("a conversation of fifty turns is no problem", async () => {
    const message = await model.invoke(longConversation(50));

    assert.ok(ragstoneOf(message).passages.some(passage => passage.documentId === ANSWERED_BY));
  });

  test("a question that the documents do not answer is declined", async () => {
    const message = await model.invoke(UNANSWERABLE);
    const chunks = await chunksOf(UNANSWERABLE);

    assertAbstained(message.content, ragstoneOf(message));
    assertAbstained(textOf(chunks), endOf(chunks)[0]);
  });

  test("a chain of prompt, model and parser has the answer, streamed or not", async () => {
    const chain = ChatPromptTemplate.fromMessages([
      ["system", "Be brief."],
      ["human", "How do I delete {what}?"],
    ])
      .pipe(model)
      .pipe(new StringOutputParser());
    const answer = await chain.invoke({ what: "a document" });
    let streamed = "";
    for await (const piece of await chain.stream({ what: "a document" })) {
      streamed += piece;
    }

    assert.match(answer, /DELETE/);
    assert.equal(streamed, answer);
  });

  test("a batch of questions has an answer for each, in order", async () => {
    const messages = await model.batch([QUESTION, UNANSWERABLE, QUESTION]);

    assert.match(messages[0].content, /DELETE/);
    assert.equal(ragstoneOf(messages[1]).status, "ABSTAINED");
    assert.equal(messages[2].content, messages[0].content);
  });

  test("further members of a request say how passages are found", async () => {
    const one = chat({ __includeRawResponse: true, modelKwargs: { ragstone: { topK: 1 } } });

    assert.equal(ragstoneOf(await one.invoke(QUESTION)).passages.length, 1);
  });

  test("settings that tune a model are ignored", async () => {
    const tuned = chat({ temperature: 1.5, topP: 0.1, maxTokens: 5, frequencyPenalty: 1, user: "ada" });

    assert.equal((await tuned.invoke(QUESTION)).content, (await model.invoke(QUESTION)).content);
  });

  test("another model is not found, and the message names the one there is", async () => {
    await assert.rejects(chat({ model: "gpt-4o" }).invoke(QUESTION), failure => {
      assert.equal(failure.status, 404);
      assert.match(failure.message, /'gpt-4o'.*'ragstone'/);
      return true;
    });
  });

  const look = tool(() => "seen", { name: "look", description: "looks", schema: z.object({}) });
  const picture = [{ type: "text", text: QUESTION }, { type: "image_url", image_url: { url: PICTURE } }];
  const refused = [
    ["tools", () => model.bindTools([look]).invoke(QUESTION), /tools is not supported/],
    ["an object", () => model.withStructuredOutput(z.object({ days: z.number() })).invoke(QUESTION), /response_format|tools/],
    ["words to stop at", () => model.invoke(QUESTION, { stop: ["END"] }), /stop is not supported/],
    ["two answers", () => chat({ n: 2 }).invoke(QUESTION), /n must be an integer from 1 to 1/],
    ["probabilities", () => chat({ logprobs: true }).invoke(QUESTION), /logprobs is not supported/],
    ["a picture", () => model.invoke([new HumanMessage({ content: picture })]), /only text is read/],
    ["a question that is too long", () => chunksOf("why ".repeat(600)), /at most 2000 characters/],
  ];
  for (const [what, ask, message] of refused) {
    test(`${what}: refused with a message that says what`, async () => {
      await assert.rejects(ask(), failure => {
        assert.equal(failure.status, 400);
        assert.match(failure.message, message);
        return true;
      });
    });
  }

  test("a stream that is given up ends there, and the next question is answered", async () => {
    const reader = new AbortController();
    await assert.rejects(async () => {
      for await (const chunk of await model.stream(QUESTION, { signal: reader.signal })) {
        if (chunk.content !== "") {
          reader.abort();
        }
      }
    }, /abort/i);

    assert.match((await model.invoke(QUESTION)).content, /DELETE/);
  });
});
