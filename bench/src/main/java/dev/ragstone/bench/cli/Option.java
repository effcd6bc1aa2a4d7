package dev.ragstone.bench.cli;

/**
 * One option of a command.
 *
 * @param name as typed, with its dashes
 * @param standard what holds where it is not given; empty if it must be given
 * @param help one line
 */
public record Option(String name, String standard, String help) {}
