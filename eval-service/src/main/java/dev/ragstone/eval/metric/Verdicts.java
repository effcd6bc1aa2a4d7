package dev.ragstone.eval.metric;

import dev.ragstone.eval.flow.Claim;
import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.Subject;
import java.util.List;
import java.util.Set;

/**
 * What is true of one subject, as somebody sees it: metrics count these verdicts, whoever gives them. What was asked once is
 * remembered. Not safe for use by several threads.
 */
public interface Verdicts {

    /** What is judged. */
    Subject subject();

    /** The claims of a text: what can be looked up, each by itself; markers are those of citations. */
    List<Claim> claims(String text);

    /** Whether the passages support each of the claims. */
    List<Finding> supportByPassages(List<Claim> claims);

    /** For each passage, whether it supports each of the claims. */
    List<List<Finding>> supportByEachPassage(List<Claim> claims);

    /** Whether some passages, by their places from 0, together support a claim; none support nothing. */
    boolean isSupportedBy(Set<Integer> passages, Claim claim);

    /** Whether a text supports each of the claims. */
    List<Finding> supportBy(String text, List<Claim> claims);

    /** Whether each passage was of use to arrive at a text. */
    List<Finding> useOfPassages(String text);

    /** How far each passage is relevant to the question. */
    List<Finding> relevanceOfPassages();

    /** The people, places, things, times and numbers that a text names. */
    Set<String> entities(String text);

    /** Those of these entities that the passages name. */
    Set<String> entitiesInPassages(Set<String> entities);
}
