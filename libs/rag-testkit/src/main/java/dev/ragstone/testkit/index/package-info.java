/** What every adapter of the index ports promises, as tests, and the documents they are tested with. */
@NullMarked
package dev.ragstone.testkit.index;

import org.jspecify.annotations.NullMarked;
