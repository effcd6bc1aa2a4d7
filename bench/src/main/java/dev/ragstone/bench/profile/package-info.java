/** Where a service spends processor time. */
@NullMarked
package dev.ragstone.bench.profile;

import org.jspecify.annotations.NullMarked;
