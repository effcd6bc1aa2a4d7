package dev.ragstone.service.identity.apikey;

import dev.ragstone.service.identity.Identity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        return byHash.get(hash(key));
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
