// The page against the stub back end: every way a question can end.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  PHONE,
  askQuestion,
  assertNoSidewaysScroll,
  keepScreenshot,
  launchBrowser,
  onPage,
  waitForStatus,
} from "./browser.mjs";
import { KEY, invalid, problem } from "./stub-answers.mjs";
import { startStub } from "./stub-server.mjs";

const QUESTION = "How do I delete a document?";

let stub;
let browser;

before(async () => {
  stub = await startStub();
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await stub?.close();
});

test("a question is answered with citations, scores, times and the trace id", () =>
  onPage(browser, stub.url, {}, async page => {
    await keepScreenshot(page, "start");
    await askQuestion(page, QUESTION);
    await waitForStatus(page, "Answered");

    assert.match(await page.locator(".answer-text").innerText(), /null value under its key/);
    assert.equal(await page.locator(".answer-text a.marker").count(), 5);
    assert.match(await page.locator(".answer-text pre").innerText(), /^curl -X DELETE/);
    assert.equal(await page.locator(".answer-text li").count(), 2);
    assert.equal(await page.locator(".passage").count(), 3);
    assert.match(await page.locator(".passage").first().innerText(), /docs\/guides\/deleting\.md/);
    assert.match(await page.locator(".passage .scores").first().innerText(), /Dense\s+0\.842/);
    assert.match(await page.locator("#citations").innerText(), /Supported\s+97 %/);
    assert.equal(await page.locator(".latency > i").count(), 5);
    assert.match(await page.locator(".legend").innerText(), /Embed\s+12 ms/);
    assert.match(await page.locator("#run").innerText(), /4bf92f3577b34da6a3ce929d0e0e4736/);
    await keepScreenshot(page, "desktop");
  }));

test("a citation's marker leads to its passage and marks the quoted words, and back", () =>
  onPage(browser, stub.url, {}, async page => {
    await askQuestion(page, QUESTION);
    await waitForStatus(page, "Answered");
    await page.locator(".answer-text a.marker", { hasText: "2" }).click();

    const words = page.locator("mark.is-active");
    assert.equal(await words.innerText(), "A null value deletes the document named by the key.");
    assert.ok(await words.isVisible());
    const active = page.locator(".passage.is-active");
    assert.match(await active.innerText(), /Publish documents/);
    assert.ok(await active.evaluate(card => card === document.activeElement), "the passage has the focus");

    await active.getByRole("button", { name: "Cited once" }).click();
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "2");
  }));

test("markers of one passage lead to their own words, across a line break too", () =>
  onPage(browser, stub.url, {}, async page => {
    await askQuestion(page, QUESTION);
    await waitForStatus(page, "Answered");
    await page.locator(".answer-text a.marker").last().press("Enter");
    assert.match(await page.locator("mark.is-active").innerText(), /^When the status .* any more\.$/);
  }));

test("words that no cited passage holds are marked, and say why", () =>
  onPage(browser, stub.url, {}, async page => {
    await askQuestion(page, "a twisted question");
    await waitForStatus(page, "Answered");

    const words = page.locator(".answer-text mark.unsupported");
    assert.deepEqual(await words.allInnerTexts(), ["draft", "40", "sabbatical", "week"]);
    assert.match(await words.first().getAttribute("title"), /No passage/);
    assert.equal(await page.locator(".answer-text code").innerText(), "every draft");
    assert.match(await page.locator("#answer").innerText(), /2 citations did not pass the check/);
    await keepScreenshot(page, "unsupported-words");
  }));

test("the answer is shown while it is written, and Stop ends it", () =>
  onPage(browser, stub.url, {}, async page => {
    await askQuestion(page, "a slow question");
    await page.locator(".answer-text", { hasText: "A document is" }).waitFor();
    assert.equal(await page.locator("#answer").getAttribute("aria-busy"), "true");
    await page.getByRole("button", { name: "Stop" }).click();
    await waitForStatus(page, "Stopped");
    assert.equal(await page.locator("#answer").getAttribute("aria-busy"), "false");
    assert.ok(await page.getByRole("button", { name: "Ask", exact: true }).isVisible());
  }));

test("a second question replaces one that is still being answered", () =>
  onPage(browser, stub.url, {}, async page => {
    await askQuestion(page, "a slow question");
    await page.locator(".answer-text", { hasText: "A document is" }).waitFor();
    await askQuestion(page, "nothing fits");
    await waitForStatus(page, "Abstained");
    assert.equal(await page.locator("#asked").innerText(), "nothing fits");
  }));

test("an abstention and a degraded step are said openly", () =>
  onPage(browser, stub.url, {}, async page => {
    await askQuestion(page, "nothing fits");
    await waitForStatus(page, "Abstained");
    assert.match(await page.locator("#answer").innerText(), /do not hold an answer/);
    assert.match(await page.locator("#answer").innerText(), /Degraded: rerank/);
    assert.ok(await page.locator("#citations").isHidden());
    await keepScreenshot(page, "abstained");
  }));

test("a blocked question says so", () =>
  onPage(browser, stub.url, {}, async page => {
    await askQuestion(page, "a forbidden question");
    await waitForStatus(page, "Blocked");
    assert.match(await page.locator("#passages").innerText(), /None found/);
  }));

for (const [name, question] of [
  ["before the stream", "a problem"],
  ["in the stream", "broken in the middle"],
]) {
  test(`a problem document ${name} is shown with what to do`, () =>
    onPage(browser, stub.url, {}, async page => {
      await askQuestion(page, question);
      await waitForStatus(page, "Failed");
      const text = await page.locator("#answer").innerText();
      for (const part of [problem.title, problem.detail, problem.action, problem.traceId, problem.type]) {
        assert.ok(text.includes(part), `the page shows "${part}"`);
      }
      await keepScreenshot(page, `problem ${name}`.replaceAll(" ", "-"));
    }));
}

test("events are read whatever pieces the network cuts them into", () =>
  onPage(browser, stub.url, {}, async page => {
    const text = ': comment\r\nevent: token\r\ndata: {"text":"ü"}\r\n\r\nevent:answer\rdata:1\rdata:2\r\rdata: lost\n';
    for (const size of [1, 2, 3, 7, 1000]) {
      const events = await page.evaluate(readInPieces, { text, size });
      assert.deepEqual(events, [
        { event: "token", data: '{"text":"ü"}' },
        { event: "answer", data: "1\n2" },
      ]);
    }
  }));

test("all that is wrong with a request is listed", () =>
  onPage(browser, stub.url, {}, async page => {
    await askQuestion(page, "two rules broken");
    await waitForStatus(page, "Failed");
    assert.deepEqual(await page.locator("#answer .answer-note li").allInnerTexts(), invalid.violations);
  }));

test("a key is asked for where one is wanted, kept for the tab alone, and used from then on", () =>
  onPage(browser, stub.url, {}, async (page, context) => {
    const field = page.getByLabel("This service wants an API key");
    assert.ok(await field.isHidden(), "nobody is asked for a key before it is wanted");
    await askQuestion(page, "a secret question");
    await waitForStatus(page, "Failed");
    assert.ok(await field.evaluate(input => input === document.activeElement), "the field has the focus");
    await keepScreenshot(page, "key");

    await field.fill("a wrong key");
    await field.press("Enter");
    await field.waitFor();
    assert.equal(await page.evaluate(() => sessionStorage.length), 0, "a key that is refused is forgotten");
    await field.fill(KEY);
    await page.getByRole("button", { name: "Use it" }).click();
    await waitForStatus(page, "Answered");
    assert.ok(await field.isHidden());

    await page.reload();
    await askQuestion(page, "a secret question");
    await waitForStatus(page, "Answered");
    assert.deepEqual(await page.evaluate(() => [localStorage.length, document.cookie]), [0, ""]);
    assert.ok(!(await page.content()).includes(KEY), "the key stands nowhere on the page");

    const other = await context.newPage();
    await other.goto(stub.url);
    assert.equal(await other.evaluate(() => sessionStorage.length), 0, "another tab knows nothing of it");
  }));

test("a stream that breaks off is not taken for an answer", () =>
  onPage(browser, stub.url, {}, async page => {
    await askQuestion(page, "cut off");
    await waitForStatus(page, "Failed");
    assert.match(await page.locator("#answer").innerText(), /broke off/);
  }));

test("text of documents and answers stays text", () =>
  onPage(browser, stub.url, {}, async page => {
    await askQuestion(page, "a hostile document");
    await waitForStatus(page, "Answered");
    await page.locator(".answer-text a.marker").click();
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.equal(await page.locator("main img, main svg, main script").count(), 0);
    assert.match(await page.locator(".passage-text").innerText(), /<img src=x onerror/);
    assert.equal(await page.locator('a[href^="javascript:"]').count(), 0);
    assert.match(await page.locator("#answer").innerText(), /did not pass the check/);
  }));

for (const question of [QUESTION, "long words", "a problem", "a secret"]) {
  test(`the page fits a phone: ${question}`, () =>
    onPage(browser, stub.url, { viewport: PHONE, deviceScaleFactor: 2 }, async page => {
      await assertNoSidewaysScroll(page);
      await askQuestion(page, question);
      await page.locator('#answer[aria-busy="false"]').waitFor();
      await assertNoSidewaysScroll(page);
      await keepScreenshot(page, `phone ${question}`.replaceAll(/\W+/g, "-").toLowerCase(), { fullPage: true });
    }));
}

test("the page has a dark scheme and uses a wide window", () =>
  onPage(browser, stub.url, { colorScheme: "dark", viewport: { width: 1680, height: 950 } }, async page => {
    await askQuestion(page, QUESTION);
    await waitForStatus(page, "Answered");
    await page.locator(".answer-text a.marker").first().click();
    const [answer, passages] = await Promise.all(["#answer", "#passages"].map(id => page.locator(id).boundingBox()));
    assert.ok(passages.x >= answer.x + answer.width, "the passages stand beside the answer");
    await keepScreenshot(page, "dark");
  }));

test("an example question is asked with one press, in the chosen mode", () =>
  onPage(browser, stub.url, {}, async page => {
    await page.getByRole("radio", { name: "Lexical" }).check();
    await page.getByLabel("Passages", { exact: true }).fill("3");
    const [request] = await Promise.all([
      page.waitForRequest("**/api/v1/query"),
      page.getByRole("button", { name: QUESTION }).click(),
    ]);
    assert.deepEqual(request.postDataJSON(), { question: QUESTION, mode: "lexical", topK: 3, stream: true });
    await waitForStatus(page, "Answered");
  }));

test("the trace id can be copied", () =>
  onPage(browser, stub.url, { permissions: ["clipboard-read", "clipboard-write"] }, async page => {
    await askQuestion(page, QUESTION);
    await waitForStatus(page, "Answered");
    await page.getByRole("button", { name: "Copy trace id" }).click();
    await page.getByText("Copied").waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "4bf92f3577b34da6a3ce929d0e0e4736");
  }));

test("every control has a name and the whole page is reached by keyboard", () =>
  onPage(browser, stub.url, {}, async page => {
    await askQuestion(page, QUESTION);
    await waitForStatus(page, "Answered");
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll("a, button, input, textarea")]
        .filter(control => !(control.getAttribute("aria-label") || control.labels?.length || control.textContent.trim()))
        .map(control => control.outerHTML),
    );
    assert.deepEqual(nameless, []);
    await page.getByLabel("Ask your documents").focus();
    for (let press = 0; press < 12 && !(await focusIsOnMarker(page)); press++) {
      await page.keyboard.press("Tab");
    }
    assert.ok(await focusIsOnMarker(page), "Tab leads from the question to the first citation");
  }));

/** Runs in the page: reads the events of a text that arrives in pieces of so many bytes. */
async function readInPieces({ text, size }) {
  const { readEvents } = await import("/playground/event-stream.js");
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream({
    start(controller) {
      for (let start = 0; start < bytes.length; start += size) {
        controller.enqueue(bytes.slice(start, start + size));
      }
      controller.close();
    },
  });
  const events = [];
  for await (const event of readEvents(body)) {
    events.push(event);
  }
  return events;
}

function focusIsOnMarker(page) {
  return page.evaluate(() => document.activeElement.matches(".answer-text a.marker"));
}
