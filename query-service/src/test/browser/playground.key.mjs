// The page against a running query-service that wants a key: PLAYGROUND_URL is its address, PLAYGROUND_KEY a reader's key.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { askQuestion, launchBrowser, onPage, waitForStatus } from "./browser.mjs";

const { PLAYGROUND_URL: URL, PLAYGROUND_KEY: KEY } = process.env;

let browser;

before(async () => {
  assert.ok(URL && KEY, "PLAYGROUND_URL and PLAYGROUND_KEY must be set");
  browser = await launchBrowser();
});

after(() => browser?.close());

test("the service is asked once it has got a key", () =>
  onPage(browser, URL, {}, async page => {
    await askQuestion(page, "How do I delete a document?");
    await waitForStatus(page, "Failed");
    assert.match(await page.locator("#answer").innerText(), /urn:ragstone:problem:unauthenticated/);
    const field = page.getByLabel("This service wants an API key");
    await field.fill(KEY);
    await field.press("Enter");
    await waitForStatus(page, "Abstained");
  }));
