// A language model behind OpenAI's interface that does as a test tells it. Left alone it quotes the first sentence of the
// first passage, so that the same question always has the same answer.
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** Tokens of every prompt, as far as this model counts. */
export const PROMPT_TOKENS = 100;

const NO_ANSWER = "NO_ANSWER";
const BETWEEN_PIECES_MS = 2;

/**
 * Starts the server; resolves to {url, close}. Models are called under /v1; PUT /script/{model} says how one answers from
 * now on, DELETE /script forgets that and ends all calls, GET /calls lists them.
 */
export async function startModelServer() {
  const state = { scripts: new Map(), calls: [], silent: new Set() };
  const server = createServer((request, response) => {
    handle(state, request, response).catch(failure => response.destroy(failure));
  });
  await new Promise(resolve => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      return new Promise(resolve => server.close(resolve));
    },
  };
}

async function handle(state, request, response) {
  const { method, url } = request;
  const body = await read(request);
  if (method === "POST" && url === "/v1/chat/completions") {
    await answer(state, JSON.parse(body), response);
  } else if (method === "PUT" && url.startsWith("/script/")) {
    state.scripts.set(url.slice("/script/".length), JSON.parse(body));
    response.writeHead(204).end();
  } else if (method === "DELETE" && url === "/script") {
    state.scripts.clear();
    state.calls.length = 0;
    state.silent.forEach(silent => silent.destroy());
    state.silent.clear();
    response.writeHead(204).end();
  } else if (method === "GET" && url === "/calls") {
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(state.calls));
  } else {
    response.writeHead(404).end();
  }
}

async function answer(state, body, response) {
  const call = { model: body.model, body, isAbandoned: false };
  state.calls.push(call);
  response.on("close", () => (call.isAbandoned = !response.writableFinished));
  const script = state.scripts.get(body.model) ?? { does: "quote" };
  switch (script.does) {
    case "quote":
      return say(response, pieces(quotation(body)));
    case "decline":
      return say(response, [NO_ANSWER]);
    case "refuse":
      response.writeHead(script.status, { "Content-Type": "application/json" });
      return response.end(JSON.stringify({ error: { message: "as told", type: "server_error" } }));
    case "fall-silent":
      state.silent.add(response);
      return begin(response, pieces(quotation(body)).slice(0, script.after));
    case "break-off":
      await begin(response, pieces(quotation(body)).slice(0, script.after));
      return response.destroy();
    default:
      throw new Error(`no model knows how to ${script.does}`);
  }
}

/** The first sentence of the first passage, with its marker. */
function quotation(body) {
  const prompt = body.messages.at(-1).content;
  const passages = prompt.match(/<passages-\w+>\n([\s\S]*?)<\/passages-\w+>/)[1];
  const lines = passages.split("\n").filter(line => /^[A-Z][^|]+[.:]( |$)/.test(line));
  const sentence = (lines[0] ?? "It is in the passage.").split(/(?<=[.:]) /)[0];
  return `${sentence.slice(0, -1)} [1].`;
}

function pieces(text) {
  return text.split(/(?<= )/);
}

async function say(response, texts) {
  await begin(response, texts);
  send(response, { choices: [{ index: 0, delta: {}, finish_reason: "stop" }] });
  const used = { prompt_tokens: PROMPT_TOKENS, completion_tokens: texts.length };
  send(response, { choices: [], usage: { ...used, total_tokens: PROMPT_TOKENS + texts.length } });
  response.end("data: [DONE]\n\n");
}

async function begin(response, texts) {
  response.writeHead(200, { "Content-Type": "text/event-stream" }).flushHeaders();
  for (const content of texts) {
    send(response, { choices: [{ index: 0, delta: { content }, finish_reason: null }] });
    await pause(BETWEEN_PIECES_MS);
  }
}

function send(response, members) {
  const chunk = { id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "scripted", ...members };
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}

async function read(request) {
  let body = "";
  for await (const part of request.setEncoding("utf8")) {
    body += part;
  }
  return body;
}
