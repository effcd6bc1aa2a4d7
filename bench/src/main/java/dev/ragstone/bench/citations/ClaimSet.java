package dev.ragstone.bench.citations;

import java.util.List;

/**
 * Labelled claims of one kind.
 *
 * @param name its name
 * @param folder what it was read from; sets of one folder are left out of a fit together
 * @param claims its claims
 */
public record ClaimSet(String name, String folder, List<LabelledClaim> claims) {
    public ClaimSet {
        claims = List.copyOf(claims);
    }
}
