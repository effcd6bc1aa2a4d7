package dev.ragstone.query.flow;

/**
 * How the channels' scores become one.
 *
 * @param method name of the method, as the configuration has it
 * @param denseWeight weight of the dense channel
 * @param lexicalWeight weight of the lexical channel
 */
public record FusionSettings(String method, double denseWeight, double lexicalWeight) {}
