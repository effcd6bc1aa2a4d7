/** Rendered resources, and their kinds as the API server knows them. */
@NullMarked
package dev.ragstone.deploy.manifest;

import org.jspecify.annotations.NullMarked;
