// The programs of the guide, as a reader would copy them.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { QUESTION, QUOTED } from "./subject.mjs";

const GUIDE = fileURLToPath(new URL("../../docs/guides/openai-clients.md", import.meta.url));
const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const EXAMPLE = /^## (?<title>.+)\n(?:(?!## ).*\n)*?```js\n(?<program>[\s\S]*?)```/gm;

const examples = [...(await readFile(GUIDE, "utf8")).matchAll(EXAMPLE)].map(match => match.groups);

test("the guide has a program for each client", () => assert.equal(examples.length, 3));

for (const { title, program } of examples) {
  test(`${title}: the program prints an answer and its citations, plain and streamed`, async () => {
    const pointed = program
      .replaceAll("http://localhost:8080/v1", QUOTED)
      .replaceAll("How many days of leave are there?", QUESTION);
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", pointed], { cwd: FOLDER });

    // What is said, and how often it is cited, changes with the pages of the guide.
    assert.ok(stdout.match(/HTTP `DELETE`/g)?.length >= 2, stdout);
    assert.ok(stdout.match(/marker: 1,/g)?.length >= 2, stdout);
  });
}
