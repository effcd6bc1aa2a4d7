package dev.ragstone.ingestion.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server said.
 *
 * @param status the HTTP status
 * @param contentType the header Content-Type; null if there is none
 * @param location where a redirect leads; null if nowhere
 * @param body the body of a status 200, else empty; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // it is handed on once, and compared by nobody
record Reply(int status, @Nullable String contentType, @Nullable String location, byte[] body) {}
