package dev.ragstone.query.cache;

import com.github.benmanes.caffeine.cache.Weigher;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.query.flow.Candidate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that a ranking keeps in memory at the most: two for each character, of which Latin letters take one, and for the
 * objects of a candidate, with its scores, ids and hashes, what was measured of 20,000. The signs of its tokens are not
 * reckoned, as there are none any more.
 */
final class RankingWeight implements Weigher<CacheKey, CachedRanking> {

    private static final int CANDIDATE_BYTES = 1300;
    private static final int ENTRY_BYTES = 1000;

    @Override
    public int weigh(CacheKey key, CachedRanking cached) {
        long bytes = ENTRY_BYTES + text(key.question().text());
        for (Candidate candidate : cached.ranking().candidates()) {
            bytes += CANDIDATE_BYTES + bytes(candidate.chunk());
        }
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }

    private static long bytes(Chunk chunk) {
        long bytes = text(chunk.text()) + text(chunk.documentId().value()) + bytes(chunk.attributes());
        for (String heading : chunk.headings()) {
            bytes += text(heading);
        }
        return chunk.context() == null ? bytes : bytes + text(chunk.context().text());
    }

    private static long bytes(DocumentAttributes attributes) {
        long bytes = text(attributes.title()) + text(attributes.uri());
        for (Map.Entry<String, MetadataValue> field : attributes.metadata().entrySet()) {
            bytes += text(field.getKey()) + bytes(field.getValue());
        }
        for (String principal : attributes.access().principals()) {
            bytes += text(principal);
        }
        return bytes;
    }

    private static long bytes(MetadataValue value) {
        return value.scalars()
                .mapToLong(scalar -> scalar instanceof MetadataValue.Text(String characters) ? text(characters) : 0)
                .sum();
    }

    private static long text(@Nullable String characters) {
        return characters == null ? 0 : 2L * characters.length();
    }
}
