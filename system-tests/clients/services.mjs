// Starts what the clients are tried against, on free ports, and ends it.
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));
const START_LIMIT_MS = 300_000;
const STOP_LIMIT_MS = 60_000;
/** What the command that runs a stack says last, when it has indexed the documentation. */
const STACK_IS_COMPLETE = "Ctrl-C stops everything.";
const STACK_PORTS = [
  "KAFKA_PORT",
  "DATABASE_PORT",
  "QUERY_PORT",
  "QUERY_MANAGEMENT_PORT",
  "INGESTION_PORT",
  "INGESTION_MANAGEMENT_PORT",
  "EVAL_PORT",
  "EVAL_MANAGEMENT_PORT",
];

/** Everything that is started here, and the folder with its data and logs. */
export class Services {
  #folder;
  #running = [];
  #isStopping = false;

  constructor(folder) {
    this.#folder = folder;
  }

  /** Starts a local stack that has indexed the documentation; resolves to {url, kafka, index}. */
  async startStack() {
    const data = join(this.#folder, "stack");
    const ports = await freePorts(STACK_PORTS.length);
    const named = Object.fromEntries(STACK_PORTS.map((name, index) => [name, String(ports[index])]));
    const environment = { ...process.env, ...named, ENGINE: "lucene", STACK_DIR: data };
    const stack = this.#start("stack", "scripts/stack", ["run"], environment);
    await until(stack, () => stack.printed.includes(STACK_IS_COMPLETE));
    return {
      url: `http://127.0.0.1:${named.QUERY_PORT}`,
      kafka: `127.0.0.1:${named.KAFKA_PORT}`,
      index: join(data, "index"),
    };
  }

  /** Starts a query-service with properties of its own; resolves to its address when it answers, ready or not. */
  async startQueryService(name, properties) {
    const [port, managementPort] = await freePorts(2);
    const all = {
      "quarkus.http.port": port,
      "quarkus.management.port": managementPort,
      // Nobody listens for traces here.
      'quarkus.log.category."io.quarkus.opentelemetry.runtime.exporter".level': "OFF",
      ...properties,
    };
    const service = this.#start(name, join(await javaHome(), "bin", "java"), [
      "-Xmx512m",
      "--add-modules=jdk.incubator.vector",
      "--enable-native-access=ALL-UNNAMED",
      ...Object.entries(all).map(([key, value]) => `-D${key}=${value}`),
      "-jar",
      "query-service/target/quarkus-app/quarkus-run.jar",
    ]);
    const url = `http://127.0.0.1:${port}`;
    await until(service, () => answers(`${url}/v1/models`));
    return url;
  }

  /** Ends everything, the last started first, and starts nothing any more. Stopping twice is harmless. */
  async stop() {
    this.#isStopping = true;
    for (const { child, ended } of this.#running.toReversed()) {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
      await ended;
      clearTimeout(late);
    }
  }

  #start(name, program, args, environment = process.env) {
    if (this.#isStopping) {
      throw new Error(`${name} is not started any more`);
    }
    const log = join(this.#folder, `${name}.log`);
    const child = spawn(program, args, { cwd: REPOSITORY, env: environment, stdio: ["ignore", "pipe", "pipe"] });
    const started = { name, log, child, printed: "", hasEnded: false };
    const file = createWriteStream(log);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", text => {
        started.printed += text;
        file.write(text);
      });
    }
    started.ended = new Promise(resolve => {
      child.on("error", failure => (started.printed += String(failure)));
      child.on("close", resolve);
    }).then(() => (started.hasEnded = true));
    this.#running.push(started);
    return started;
  }
}

/** Runs a program to its end; resolves to its exit code, 1 if a signal ended it. */
export function run(program, args, environment, started = () => {}) {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const child = spawn(program, args, { cwd: folder, env: { ...process.env, ...environment }, stdio: "inherit" });
  started(child);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", code => resolve(code ?? 1));
  });
}

async function until(service, isReached) {
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await isReached())) {
    if (service.hasEnded || Date.now() > deadline) {
      const how = service.hasEnded ? "ended" : "was not ready in time";
      throw new Error(`${service.name} ${how}; its last words:\n${service.printed.slice(-4000)}`);
    }
    await pause(200);
  }
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function javaHome() {
  const child = spawn("scripts/find-jdk", { cwd: REPOSITORY, stdio: ["ignore", "pipe", "inherit"] });
  let path = "";
  for await (const text of child.stdout.setEncoding("utf8")) {
    path += text;
  }
  return path.trim();
}

/** Ports that nobody listens on; held together while they are chosen, so that they differ. */
async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, () => listen()));
  const ports = servers.map(server => server.address().port);
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))));
  return ports;
}

function listen() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}
