package dev.ragstone.query.guard;

/**
 * What a question passes before anything else is done with it.
 *
 * @param injections tells what is no question
 * @param personalData masks what nobody behind it is to know
 */
public record QuestionGuards(QuestionGuard injections, PersonalDataGuard personalData) {}
