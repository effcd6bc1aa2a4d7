package dev.ragstone.events;

import dev.ragstone.core.document.DocumentId;
import org.jspecify.annotations.Nullable;

/** The key and the data must name one document. */
final class KeyAgreement {

    private KeyAgreement() {}

    static void check(DocumentId key, @Nullable DocumentData data, Violations violations) {
        if (data != null) {
            check("tenant", data.tenant(), key.tenant(), violations);
            check("id", data.id(), key.value(), violations);
        }
    }

    private static void check(String member, @Nullable String inData, String inKey, Violations violations) {
        if (inData != null && !inData.equals(inKey)) {
            violations.add("%s '%s' contradicts the key, which says '%s'".formatted(member, Excerpt.of(inData), inKey));
        }
    }
}
