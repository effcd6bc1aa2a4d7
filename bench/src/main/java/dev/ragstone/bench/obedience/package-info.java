/** Whether answers of a model that does what attackers want break the rules for answers. */
@NullMarked
package dev.ragstone.bench.obedience;

import org.jspecify.annotations.NullMarked;
