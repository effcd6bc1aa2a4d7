@NullMarked
package dev.ragstone.query.route;

import org.jspecify.annotations.NullMarked;
