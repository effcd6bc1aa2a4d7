@NullMarked
package dev.ragstone.bench.obedience;

import org.jspecify.annotations.NullMarked;
