// Starts a stack with the project's documentation, beside it a query-service whose answers a scripted model writes and one
// that has no index; runs the tests of this folder against them, and ends all of it, whatever happens.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startModelServer } from "./model-server.mjs";
import { Services, run } from "./services.mjs";

const folder = await mkdtemp(join(tmpdir(), "ragstone-clients-"));
const services = new Services(folder);
const models = await startModelServer();
let tests;
let isInterrupted = false;

for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    isInterrupted = true;
    tests?.kill("SIGTERM");
    services.stop();
  });
}

try {
  process.exitCode = await testEverything();
} catch (failure) {
  process.exitCode = 1;
  if (!isInterrupted) {
    console.error(`FAILED: ${failure.message}`);
  }
} finally {
  console.log("- stopping");
  await services.stop();
  await models.close();
  await rm(folder, { recursive: true, force: true });
}

async function testEverything() {
  console.log("- starting a stack and indexing the documentation");
  const stack = await services.startStack();
  console.log("- starting a query-service with a scripted model, and one without an index");
  const [written, unreachable] = await Promise.all([
    services.startQueryService("with-models", modelProperties(stack)),
    services.startQueryService("without-index", {
      "kafka.bootstrap.servers": stack.kafka,
      "ragstone.index.engine": "qdrant",
      "ragstone.index.qdrant.host": "127.0.0.1",
      "ragstone.index.qdrant.port": 1,
    }),
  ]);
  const environment = {
    RAGSTONE_QUOTED: stack.url,
    RAGSTONE_WRITTEN: written,
    RAGSTONE_WITHOUT_INDEX: unreachable,
    MODEL_SERVER: models.url,
  };
  const options = ["--test", "--test-concurrency=1", "--test-reporter=spec"];
  return run(process.execPath, [...options, ...process.argv.slice(2)], environment, child => (tests = child));
}

/** Two models, the second for when the first fails; one that failed is asked again at once, a silent one is waited for. */
function modelProperties(stack) {
  const properties = {
    "kafka.bootstrap.servers": stack.kafka,
    "ragstone.index.engine": "lucene",
    "ragstone.index.lucene.directory": stack.index,
    "ragstone.generation.breaker-pause": "1ms",
  };
  for (const [index, name] of ["large", "small"].entries()) {
    const route = `ragstone.generation.routes[${index}]`;
    properties[`${route}.name`] = name;
    properties[`${route}.model`] = name;
    properties[`${route}.base-url`] = `${models.url}/v1`;
    properties[`${route}.first-token-timeout`] = "60s";
    properties[`${route}.silence-timeout`] = "60s";
  }
  return properties;
}
