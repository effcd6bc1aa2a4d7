package dev.ragstone.testkit.tls;

import java.nio.file.Path;

/**
 * By what a server or a client proves who it is.
 *
 * @param certificate file of the certificate, as PEM
 * @param key file of its key, as PEM (PKCS #8)
 */
public record Identity(Path certificate, Path key) {}
