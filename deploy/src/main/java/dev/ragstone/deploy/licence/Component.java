package dev.ragstone.deploy.licence;

import java.util.List;
import java.util.Set;

/**
 * A library that a service is made of.
 *
 * @param name group and artifact, as {@code group:artifact}
 * @param version its version
 * @param licences its licences, by their SPDX identifiers where they have one; of several, whoever uses it chooses one
 */
record Component(String name, String version, List<String> licences) {

    /**
     * Licences under which a library may be delivered with Ragstone: none asks for the source of what it is linked with. By
     * their SPDX identifiers; behind them those that have none, as POMs name them. UnRar's forbids to make archives with it,
     * which nobody does.
     */
    private static final Set<String> ALLOWED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "MIT",
            "MIT-0",
            "Bouncy Castle Licence",
            "Mozilla Public License Version 1.1",
            "Public Domain",
            "UnRar License");

    Component {
        licences = List.copyOf(licences);
    }

    /** Whether one of its licences is a known and allowed one. */
    boolean isAllowed() {
        return licences.stream().anyMatch(ALLOWED::contains);
    }
}
