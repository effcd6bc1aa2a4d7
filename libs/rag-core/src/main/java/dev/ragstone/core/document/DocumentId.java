package dev.ragstone.core.document;

/**
 * Names one document of one tenant; also the key of its Kafka records.
 *
 * @param tenant the owner; not blank, holds no {@code /}, at most 128 characters
 * @param value the id within the tenant; not blank, may hold {@code /}, at most 1,024 characters
 */
public record DocumentId(String tenant, String value) implements Comparable<DocumentId> {

    private static final int MAX_TENANT_LENGTH = 128;
    private static final int MAX_VALUE_LENGTH = 1024;

    /**
     * @throws IllegalArgumentException if a part is blank, too long or holds a character it may not
     */
    public DocumentId {
        requireTenant(tenant);
        if (value.isBlank() || value.length() > MAX_VALUE_LENGTH) {
            throw new IllegalArgumentException(
                    "document id must be 1 to %d characters, but is '%s'".formatted(MAX_VALUE_LENGTH, value));
        }
        if (hasControlCharacter(value)) {
            throw new IllegalArgumentException("document id must not hold control characters");
        }
    }

    /**
     * What holds for every tenant's name, wherever it comes from.
     *
     * @return the tenant
     * @throws IllegalArgumentException if it is blank, too long or holds a character it may not
     */
    public static String requireTenant(String tenant) {
        if (tenant.isBlank() || tenant.indexOf('/') >= 0 || tenant.length() > MAX_TENANT_LENGTH) {
            throw new IllegalArgumentException(
                    "tenant must be 1 to %d characters without '/', but is '%s'".formatted(MAX_TENANT_LENGTH, tenant));
        }
        if (hasControlCharacter(tenant)) {
            throw new IllegalArgumentException("tenant must not hold control characters");
        }
        return tenant;
    }

    /** The Kafka key: {@code tenant/documentId}. */
    public String key() {
        return tenant + '/' + value;
    }

    /**
     * Reads a Kafka key.
     *
     * @throws IllegalArgumentException if the key is not {@code tenant/documentId}
     */
    public static DocumentId parseKey(String key) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("key must be 'tenant/documentId', but is '%s'".formatted(key));
        }
        return new DocumentId(key.substring(0, slash), key.substring(slash + 1));
    }

    @Override
    public int compareTo(DocumentId other) {
        return key().compareTo(other.key());
    }

    @Override
    public String toString() {
        return key();
    }

    private static boolean hasControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
