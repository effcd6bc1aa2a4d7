package dev.ragstone.deploy.settings;

/**
 * One setting.
 *
 * @param key its key; {@code <name>} stands for a name of one's own, {@code [*]} for a number from 0
 * @param type what it holds, in words
 * @param standard its default; {@code none} if it may be left out, {@code required} if it may not
 * @param meaning what it does
 */
record Setting(String key, String type, String standard, String meaning) {}
