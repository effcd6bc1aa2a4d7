@NullMarked
package dev.ragstone.bench.guard;

import org.jspecify.annotations.NullMarked;
