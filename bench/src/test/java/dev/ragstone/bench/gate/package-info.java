@NullMarked
package dev.ragstone.bench.gate;

import org.jspecify.annotations.NullMarked;
