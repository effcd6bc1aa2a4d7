/** What a client sees of a failure: problem documents of RFC 9457. */
@NullMarked
package dev.ragstone.service.problem;

import org.jspecify.annotations.NullMarked;
