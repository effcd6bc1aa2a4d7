/** What a bench prints and writes. */
@NullMarked
package dev.ragstone.bench.report;

import org.jspecify.annotations.NullMarked;
