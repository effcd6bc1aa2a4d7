/** What snapshots of Qdrant take, and what it takes to come back from them. */
@NullMarked
package dev.ragstone.bench.snapshot;

import org.jspecify.annotations.NullMarked;
