// The page against a running eval-service that has judged some answers: EVALUATION_URL is its address. The browser is that of
// the playground's test, with its npm packages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  DESKTOP,
  PHONE,
  assertNoSidewaysScroll,
  keepScreenshot,
  launchBrowser,
  onPage,
} from "../../../../query-service/src/test/browser/browser.mjs";
import { claimPlaces, verdictWords } from "../../main/resources/META-INF/resources/evaluation/text.js";

const { EVALUATION_URL: URL } = process.env;

let browser;

before(async () => {
  assert.ok(URL, "EVALUATION_URL must be set");
  browser = await launchBrowser();
});

after(() => browser?.close());

test("claims are found in the answer, whatever markers stand within", () => {
  const answer = "Leave [1] is 30 days [2]. It may be moved.";
  const findings = ["Leave is 30 days.", "A judge says this in its own words.", "It may be moved."].map(text => ({ text }));
  const places = claimPlaces(answer, findings);
  assert.deepEqual(
    places.map(({ start, end }) => answer.slice(start, end)),
    ["Leave [1] is 30 days [2].", "It may be moved."],
  );
});

test("a comparison says what it would take to tell", () => {
  const comparison = { verdict: "CANNOT_TELL", effect: 0.01, interval95: { lower: -0.02, upper: 0.04 }, moreSamples: 1200 };
  assert.equal(verdictWords(comparison), "Cannot tell: +0.01 (−0.02 to +0.04). It would take about 1,200 more answers.");
  assert.equal(verdictWords({ verdict: "CANNOT_TELL", effect: null }), "Too few answers to compare.");
});

test("the worst answer opens with its claims and takes a label, from the keyboard and on a phone", () =>
  onPage(browser, URL, { viewport: PHONE }, async page => {
    await page.locator(".chart .dot").first().waitFor();
    await page.locator("#intake").getByText(/judged/).first().waitFor();
    await page.locator("#variants").getByText(/Too few|Better|Worse|Cannot tell/).first().waitFor();

    const recall = page.locator("#drift li", { hasText: "Citation recall" });
    await recall.getByText(/^Fell .*: 0\.9 to about 0\.4, told by 60 answers\.$/).waitFor();
    assert.equal(await recall.locator(".badge").getAttribute("data-tone"), "bad");
    await recall.locator("summary").press("Enter");
    assert.match(await recall.getByRole("link").getAttribute("href"), /^http:\/\/localhost:16686\/trace\/0af7651916cd43dd8448eb211c80319c$/);
    await page.locator("#drift").getByText(/^Learns what is usual: \d+ of 40 answers\.$/).first().waitFor();

    await page.locator(".entry > summary").first().press("Enter");
    const answer = page.locator(".entry").first();
    await answer.locator("mark.unsupported").first().waitFor();
    assert.equal(await answer.locator("summary .question").innerText(), "Why is <b>this</b> so?");
    assert.match(await answer.locator(".facts a").getAttribute("href"), /^http:\/\/localhost:16686\/trace\/[0-9a-f]{32}$/);

    await answer.getByLabel("0 · not at all").press("Space");
    await answer.getByRole("button", { name: "Save" }).press("Enter");
    await answer.getByText("anonymous said 0").waitFor();
    await page.locator("#agreement .scores").first().waitFor();
    await assertNoSidewaysScroll(page);
    await keepScreenshot(page, "evaluation-phone", { fullPage: true });
    await page.setViewportSize(DESKTOP);
    await assertNoSidewaysScroll(page);
    await keepScreenshot(page, "evaluation-wide", { fullPage: true });
  }));
