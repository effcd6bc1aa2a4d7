@NullMarked
package dev.ragstone.query.generate.route;

import org.jspecify.annotations.NullMarked;
