package dev.ragstone.index.qdrant;

import dev.ragstone.core.embedding.TokenSigns;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The signs of a chunk as its payload has them: JSON knows no bytes. */
final class SignsForm {

    private SignsForm() {}

    static @Nullable String write(@Nullable TokenSigns signs) {
        return signs == null ? null : Base64.getEncoder().encodeToString(signs.toBytes());
    }

    /** The signs of a payload; null if it has none. */
    static @Nullable TokenSigns read(Map<String, Value> payload) {
        return new PayloadReader(payload).read(ChunkFields.SIGNS, text -> {
            byte[] form = Base64.getDecoder().decode(text);
            return TokenSigns.fromBytes(form, 0, form.length);
        });
    }
}
