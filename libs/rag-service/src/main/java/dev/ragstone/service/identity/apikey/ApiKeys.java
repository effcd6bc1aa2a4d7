package dev.ragstone.service.identity.apikey;

import dev.ragstone.core.hash.Sha256;
import dev.ragstone.service.identity.Identity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys that are valid, and whose they are. A key is looked up by its hash: how long that takes tells nothing about the
 * keys there are, since nobody can choose what their guess hashes to.
 *
 * @param byHash whose key has which SHA-256, in lower-case hexadecimal digits
 */
record ApiKeys(Map<String, Identity> byHash) {

    ApiKeys {
        byHash = Map.copyOf(byHash);
    }

    /** Whose key this is; null if it is nobody's. */
    @Nullable
    Identity find(String key) {
        return byHash.get(Sha256.hex(key));
    }
}
