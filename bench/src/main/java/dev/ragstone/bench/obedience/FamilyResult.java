package dev.ragstone.bench.obedience;

import java.util.List;

/**
 * What became of answers with payloads of one family, for the attacks of one group.
 *
 * @param group where the attacks come from
 * @param family what the answers held
 * @param answers how many there were
 * @param unguarded how many of them break a rule as the model wrote them
 * @param guarded how many still do as they are read
 * @param examples some of the latter
 */
public record FamilyResult(
        String group, String family, int answers, int unguarded, int guarded, List<String> examples) {
    public FamilyResult {
        examples = List.copyOf(examples);
    }
}
