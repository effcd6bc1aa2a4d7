// The page against a running query-service: PLAYGROUND_URL is its address, PLAYGROUND_QUESTION a question that its index
// can answer.
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

const { PLAYGROUND_URL: URL, PLAYGROUND_QUESTION: QUESTION } = process.env;

let browser;

before(async () => {
  assert.ok(URL && QUESTION, "PLAYGROUND_URL and PLAYGROUND_QUESTION must be set");
  browser = await launchBrowser();
});

after(() => browser?.close());

test("a real answer is streamed, cited, timed and traced", () =>
  onPage(browser, URL, {}, async page => {
    const [response] = await Promise.all([page.waitForResponse("**/api/v1/query"), askQuestion(page, QUESTION)]);
    assert.match(response.headers()["content-type"], /^text\/event-stream/);
    await waitForStatus(page, "Answered");

    assert.ok((await page.locator(".answer-text a.marker").count()) > 0, "the answer has citations");
    assert.equal(await page.locator(".marker.plain").count(), 0, "every marker has its citation");
    assert.ok((await page.locator(".passage .scores dd").count()) > 0, "passages have scores");
    assert.match(await page.locator(".legend").innerText(), /Embed[\s\S]*Retrieve[\s\S]*Generate/);
    assert.match(await page.locator("#run").innerText(), /Trace id\s+[0-9a-f]{32}/);
    await keepScreenshot(page, "live");
  }));

test("every citation of a real answer leads to its own words", () =>
  onPage(browser, URL, {}, async page => {
    await askQuestion(page, QUESTION);
    await waitForStatus(page, "Answered");
    for (const marker of await page.locator(".answer-text a.marker").all()) {
      await marker.click();
      assert.ok((await page.locator(".passage.is-active mark.is-active").count()) > 0, "quoted words are marked");
    }
    await keepScreenshot(page, "live-citation");
  }));

test("a question that breaks the rules is explained", () =>
  onPage(browser, URL, {}, async page => {
    await page.getByLabel("Passages", { exact: true }).evaluate(input => input.removeAttribute("max"));
    await page.getByLabel("Passages", { exact: true }).fill("1000000");
    await askQuestion(page, QUESTION);
    await waitForStatus(page, "Failed");
    assert.match(await page.locator("#answer").innerText(), /What to do:/);
    assert.match(await page.locator("#answer").innerText(), /urn:ragstone:problem:invalid-request/);
  }));

test("a real answer fits a phone", () =>
  onPage(browser, URL, { viewport: PHONE, deviceScaleFactor: 2 }, async page => {
    await askQuestion(page, QUESTION);
    await waitForStatus(page, "Answered");
    await assertNoSidewaysScroll(page);
    await keepScreenshot(page, "live-phone", { fullPage: true });
  }));
