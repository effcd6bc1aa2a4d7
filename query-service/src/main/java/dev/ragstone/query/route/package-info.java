/** Model routes: which model writes an answer, and which one stands in when it fails. */
@NullMarked
package dev.ragstone.query.route;

import org.jspecify.annotations.NullMarked;
