package dev.ragstone.service.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do in their tenant. No role contains another: who does two things has two. */
public enum Role {
    /** Ask questions and give feedback. */
    READER,
    /** Publish and delete documents. */
    WRITER,
    /** Replay, reindex, and see how everything stands. */
    ADMIN;

    /** The role as files, tokens and headers name it: in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this label, if there is one. */
    public static Optional<Role> labelled(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(label))
                .findFirst();
    }
}
