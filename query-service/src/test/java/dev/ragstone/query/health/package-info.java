@NullMarked
package dev.ragstone.query.health;

import org.jspecify.annotations.NullMarked;
