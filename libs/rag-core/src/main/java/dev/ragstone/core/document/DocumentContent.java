package dev.ragstone.core.document;

import java.net.URI;
import java.util.Arrays;

/** The content of a published document: inline, or where to fetch it. */
public sealed interface DocumentContent {

    /** Text, as it stands in the event. */
    record Text(String text) implements DocumentContent {}

    /** Bytes of any format. */
    final class Bytes implements DocumentContent {
        private final byte[] content;

        /** Takes a copy of the content. */
        public Bytes(byte[] content) {
            this.content = content.clone();
        }

        /** A copy of the content. */
        public byte[] content() {
            return content.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content);
        }
    }

    /** An address to fetch the content from. */
    record Reference(URI uri) implements DocumentContent {}
}
