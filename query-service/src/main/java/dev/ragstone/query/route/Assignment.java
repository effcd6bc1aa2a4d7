package dev.ragstone.query.route;

import dev.ragstone.query.flow.Deadline;
import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.Question;

/**
 * What a model is asked for, and on whose account.
 *
 * @param question the question that it is about
 * @param promptVersion the prompt, with its version
 * @param expenses what its request spends
 * @param deadline when no route is asked any more, and those that were are told to stop
 */
public record Assignment(Question question, String promptVersion, Expenses expenses, Deadline deadline) {}
