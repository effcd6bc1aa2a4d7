package dev.ragstone.query.http;

/**
 * What a request may ask for at the most.
 *
 * @param questionCharacters characters of the question
 * @param turnCharacters characters of each turn of the conversation
 * @param topK passages
 * @param candidates candidates per channel
 */
record RequestLimits(int questionCharacters, int turnCharacters, int topK, int candidates) {}
