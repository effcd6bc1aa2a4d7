// Serves the page and answers as query-service does, over the same event stream, without a back end. `npm run serve`
// starts it for work on the page.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { scenarioFor } from "./stub-answers.mjs";

const ROOTS = ["../../main/resources/META-INF/resources/", "../../../../libs/rag-pages/src/main/resources/META-INF/resources/"].map(
  root => fileURLToPath(new URL(root, import.meta.url)),
);
/** As query-service sends it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };

/** Starts the server on a port (0: any); resolves to {url, close}. */
export async function startStub(port = 0) {
  const server = createServer((request, response) => {
    handle(request, response).catch(failure => response.destroy(failure));
  });
  await new Promise(resolve => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      return new Promise(resolve => server.close(resolve));
    },
  };
}

async function handle(request, response) {
  const path = new URL(request.url, "http://stub").pathname;
  if (request.method === "POST" && path === "/api/v1/query") {
    await answer(JSON.parse(await read(request)), request.headers.authorization, response);
    return;
  }
  const file = normalize(path === "/" ? "/index.html" : path);
  try {
    const content = await readPage(file);
    const headers = { "Content-Type": `${TYPES[extname(file)]};charset=UTF-8`, "Content-Security-Policy": POLICY };
    response.writeHead(200, headers).end(content);
  } catch {
    response.writeHead(404).end();
  }
}

async function readPage(file) {
  const [own, shared] = ROOTS;
  return readFile(join(file.startsWith("/ragstone/") ? shared : own, file));
}

async function answer({ question }, authorization, response) {
  const scenario = scenarioFor(question, authorization);
  if (scenario.refusal) {
    response.writeHead(scenario.refusal.status, { "Content-Type": "application/problem+json" });
    response.end(JSON.stringify(scenario.refusal));
    return;
  }
  response.writeHead(200, { "Content-Type": "text/event-stream" });
  const full = scenario.response;
  send(response, "passages", full.passages);
  const words = full.answer.split(/(?<= )/);
  for (const [index, text] of words.entries()) {
    await pause(scenario.tokenMs ?? 2);
    send(response, "token", { text });
    if (scenario.failure && index === 5) {
      send(response, "error", scenario.failure);
      response.end();
      return;
    }
  }
  if (!scenario.cut) {
    send(response, "answer", full);
  }
  response.end();
}

function send(response, event, data) {
  response.write(`event:${event}\ndata:${JSON.stringify(data)}\n\n`);
}

async function read(request) {
  let body = "";
  for await (const part of request.setEncoding("utf8")) {
    body += part;
  }
  return body;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startStub(8090);
  console.log(`Playground with a stub back end: ${url}`);
}
