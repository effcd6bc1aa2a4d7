// The key or token the reader has given: kept for this tab alone, and never longer than the tab is open.
const NAME = "ragstone.key";

/** What a request sends along; nothing where no key is kept. */
export function credentials() {
  const key = sessionStorage.getItem(NAME);
  return key ? { Authorization: `Bearer ${key}` } : {};
}

/** Keeps a key. */
export function keep(key) {
  sessionStorage.setItem(NAME, key);
}

/** Forgets the key. */
export function forget() {
  sessionStorage.removeItem(NAME);
}
