// The page against a running eval-service that has judged some answers: EVALUATION_URL is its address. The browser is that of
// the playground's test, with its npm packages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  PHONE,
  assertNoSidewaysScroll,
  keepScreenshot,
  launchBrowser,
  onPage,
} from "../../../../query-service/src/test/browser/browser.mjs";

const { EVALUATION_URL: URL } = process.env;

let browser;

before(async () => {
  assert.ok(URL, "EVALUATION_URL must be set");
  browser = await launchBrowser();
});

after(() => browser?.close());

test("the worst answer opens with its claims and takes a label, from the keyboard and on a phone", () =>
  onPage(browser, URL, { viewport: PHONE }, async page => {
    await page.locator(".chart .line").first().waitFor();
    assert.match(await page.locator("#intake").innerText(), /judged/);
    assert.match(await page.locator("#variants").innerText(), /Too few|Better|Worse|Cannot tell/);

    await page.locator(".entry > summary").first().press("Enter");
    const answer = page.locator(".entry").first();
    await answer.locator("mark.unsupported").first().waitFor();
    assert.match(await answer.locator("summary .question").innerText(), /\?$/);
    assert.match(await answer.locator(".facts a").getAttribute("href"), /^http:\/\/localhost:16686\/trace\/[0-9a-f]{32}$/);

    await answer.getByLabel("0 · not at all").press("Space");
    await answer.getByRole("button", { name: "Save" }).press("Enter");
    await answer.getByText("anonymous said 0").waitFor();
    await page.locator("#agreement .scores").first().waitFor();
    await assertNoSidewaysScroll(page);
    await keepScreenshot(page, "evaluation-phone", { fullPage: true });
  }));
