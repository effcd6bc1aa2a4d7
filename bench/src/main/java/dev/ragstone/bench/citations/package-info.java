/** How well the check of citations tells claims that their passage supports from others, and how to weigh what it goes by. */
@NullMarked
package dev.ragstone.bench.citations;

import org.jspecify.annotations.NullMarked;
