@NullMarked
package dev.ragstone.query.generate.prompt;

import org.jspecify.annotations.NullMarked;
