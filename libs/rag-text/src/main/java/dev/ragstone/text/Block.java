package dev.ragstone.text;

/**
 * A block of a Markdown text.
 *
 * @param type what it is
 * @param group blocks of one list or one table share a number; counted from 0
 * @param start first character, from 0
 * @param end the character behind the last
 */
record Block(BlockType type, int group, int start, int end) {}
