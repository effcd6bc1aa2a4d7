package dev.ragstone.query.conversation;

import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.index.Scope;

/**
 * Names a conversation. The id is chosen by the client, so that it names one only together with whoever may see the same
 * documents: answers are made of them, and another reader's conversation of the same id is another one.
 *
 * @param tenant the reader's tenant
 * @param owner a hash of the reader's principals: in hexadecimal digits
 * @param id what the client calls it
 */
public record ConversationKey(String tenant, String owner, String id) {

    /** The conversation that a reader calls {@code id}. */
    public static ConversationKey of(Scope reader, String id) {
        return new ConversationKey(reader.tenant(), owner(reader), id);
    }

    private static String owner(Scope reader) {
        return ContentHash.of(reader.principals().stream().sorted().toArray(String[]::new))
                .hex();
    }
}
