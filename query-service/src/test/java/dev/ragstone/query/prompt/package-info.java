@NullMarked
package dev.ragstone.query.prompt;

import org.jspecify.annotations.NullMarked;
