// Starts the browser that is installed, and pages that must stay free of errors.
import assert from "node:assert/strict";
import { accessSync, constants, mkdirSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const SCREENSHOTS = resolve("../../../target/browser");

export const DESKTOP = { width: 1360, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** Starts the first of the known browsers that the PATH has. */
export function launchBrowser() {
  return chromium.launch({ executablePath: findBrowser(), args: FLAGS });
}

function findBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = NAMES.flatMap(name => folders.map(folder => join(folder, name)));
  const found = candidates.find(isExecutable);
  assert.ok(found, `no browser on the PATH (${NAMES.join(", ")}); on Debian: apt-get install chromium`);
  return found;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Opens the page in a fresh context, hands it to the steps, and fails if the console showed an error. */
export async function onPage(browser, url, options, steps) {
  const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: "reduce", ...options });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const errors = [];
    page.on("pageerror", error => errors.push(error.message));
    page.on("console", message => message.type() === "error" && errors.push(message.text()));
    await page.goto(url);
    await steps(page, context);
    // The browser reports every refused request as an error; the page shows those to the reader itself.
    const unexpected = errors.filter(error => !error.startsWith("Failed to load resource: the server responded"));
    assert.deepEqual(unexpected, [], "the console must stay free of errors");
  } finally {
    await context.close();
  }
}

/** Types a question and sends it. */
export async function askQuestion(page, question) {
  await page.getByLabel("Ask your documents").fill(question);
  await page.getByLabel("Ask your documents").press("Enter");
}

/** Waits until the answer has this status. */
export async function waitForStatus(page, status) {
  await page.locator("#answer .badge", { hasText: new RegExp(`^${status}$`) }).waitFor();
}

/** Keeps a picture of the page under target/browser of the module whose test runs. */
export async function keepScreenshot(page, name, options = {}) {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), ...options });
}

/** Fails if the page is wider than its window. */
export async function assertNoSidewaysScroll(page) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= window, `the page is ${content} px wide in a window of ${window} px`);
}
